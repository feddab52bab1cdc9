package org.tumar.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.servicetest.TestMongo;

/// What the manual tells a user to type does what it says.
class ManualTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final Path MANUAL = Path.of("../docs/partners.md");
    private static final Pattern COMMAND =
            Pattern.compile(
                    "(?m)^curl -H \"\\$(?<who>\\w+)\"(?: -H \"(?:\\$(?<json>json)|Content-Type: (?<type>[^\"]+))\")?"
                            + "(?: -X (?<method>\\w+))? \"?\\$kz(?<path>[^\" \\n]+)\"?"
                            + "(?: -d '(?<body>[^']*)'| --data-binary @(?<file>\\S+))?$");
    private static final Pattern TABLE = Pattern.compile("(?s)```csv\n(.*?)```");

    private static PartnersService officer;
    private static PartnersService ngo;

    @BeforeAll
    static void start() {
        officer = PartnersService.start("KZ", MONGO.uri(), MONGO.database());
        ngo = officer.of("partner-focal-point", "KZ", "sana-sezim");
    }

    @AfterAll
    static void stop() {
        officer.close();
    }

    @Test
    void leadsFromTheFirstRecordToTheLastCorrection() throws IOException {
        String manual = Files.readString(MANUAL);
        List<MatchResult> commands = COMMAND.matcher(manual).results().toList();

        assertThat(commands)
                .hasSize(Math.toIntExact(manual.lines().filter(ManualTests::isCommand).count()));
        for (MatchResult command : commands) {
            if (!command.group("path").equals("/graphql")) {
                HttpResponse<String> answer = typed(command, manual);
                assertThat(answer.statusCode())
                        .as("%s: %s", command.group(), answer.body())
                        .isIn(200, 201);
            }
        }
        assertThat(trainings()).containsExactly("sana-sezim-1 25", "sana-sezim-2 12");
        assertThat(officer.found("/v1/partners/sana-sezim").at("/memberships/0/to").asString())
                .isEqualTo("2015-03-01");
    }

    private static boolean isCommand(String line) {
        return line.startsWith("curl ");
    }

    private static HttpResponse<String> typed(MatchResult command, String manual) {
        String body = command.group("body") == null ? "" : command.group("body");
        if (command.group("file") != null) {
            body = TABLE.matcher(manual).results().findFirst().orElseThrow().group(1);
        }
        String method = command.group("method");
        String usual = body.isEmpty() ? "GET" : "POST";
        return (command.group("who").equals("ngo") ? ngo : officer)
                .send(
                        method == null ? usual : method,
                        command.group("path"),
                        command.group("type") == null ? "application/json" : command.group("type"),
                        body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> trainings() {
        return ngo.found("/v1/trainings")
                .path("trainings")
                .valueStream()
                .map(it -> it.path("training"))
                .map(it -> it.path("id").asString() + " " + it.path("participants").asString())
                .toList();
    }
}
