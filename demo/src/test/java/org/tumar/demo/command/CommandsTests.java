package org.tumar.demo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.demo.console.Recorded;
import org.tumar.demo.region.Jars;
import org.tumar.demo.region.StubRegion;

class CommandsTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final String DEFINITION =
            """
            {"code": "P.1", "title": "One", "start": "2025-01-01", "end": "2025-12-31",
             "owner": "REGION", "version": 1, "periods": [], "results": [],
             "indicators": [{"code": "1", "result": "0", "title": "Trained", "unit": "COUNT",
               "aggregation": "SUM", "baseline": {"status": "NOT_REPORTED", "partial": false},
               "offices": ["KZ", "KG"], "nationalCodes": {}, "source": "REPORTED",
               "direction": "INCREASE"}]}
            """;

    private static final String RECEIPT =
            """
            {"office": "%s", "programme": "P.1", "dryRun": false, "definitionChanged": %s,
             "added": %d, "updated": 0, "unchanged": 0, "removed": 0, "kept": [], "parts": [%s], "deliveries": [%s]}
            """;

    private static final String DELIVERY =
            """
            {"office": "%s", "programme": "P.1", "sequence": 7, "status": "%s", "receipt": %s,
             "reason": "The file is of another year."}
            """;

    private static final String FORBIDDEN =
            """
            {"type": "urn:tumar:problem:forbidden", "status": 403,
             "detail": "Your roles do not allow this here."}
            """;

    private static final String BAD_ROWS =
            """
            {"type": "urn:tumar:problem:indicators:bad-rows", "status": 422, "rows": [
              {"file": "results.csv", "row": 14, "column": "value", "code": "not-a-number",
               "message": "\\"many\\" is no number"},
              {"file": "framework.csv", "row": 0, "code": "missing-file", "message": "is missing"}]}
            """;

    @TempDir private Path folder;

    private final Recorded recorded = new Recorded();
    private StubRegion region;

    @BeforeEach
    void start() {
        region = new StubRegion(folder.resolve(".tumar"));
    }

    @AfterEach
    void stop() {
        region.close();
    }

    @Test
    void waitsUntilEachOfficeHasItsPart() throws IOException {
        sendsTo("KZ", "KG");
        delivered("KZ", "APPLIED");
        delivered("KG", "APPLIED");

        int exit = run("import", files());

        assertThat(exit).isZero();
        assertThat(recorded.out())
                .contains("Importing ", ": 1 file, 1 row")
                .contains("REGION  applied    definition changed, 0 added")
                .contains("KZ      applied    3 added", "KG      applied    3 added");
        assertThat(region.asked())
                .extracting(StubRegion.Asked::what)
                .containsExactlyInAnyOrder(
                        "REGION POST /v1/imports?dryRun=false&replace=false&overwrite=false",
                        "KZ GET /v1/programmes/P.1/deliveries/7",
                        "KG GET /v1/programmes/P.1/deliveries/7");
    }

    @Test
    void leavesWhatIsOnItsWayToAnOfficeThatIsDown() throws IOException {
        sendsTo("KZ", "KG");
        delivered("KZ", "APPLIED");
        region.silence("KG");

        int exit = run("import", files(), "--wait", "1");

        assertThat(exit).isZero();
        assertThat(recorded.out())
                .contains("KG      on its way arrives when KG is back (it does not answer)")
                .contains("KZ      applied");
    }

    @Test
    void waitsNoLongerThanItIsTold() throws IOException {
        sendsTo("KG");
        delivered("KG", "WAITING");

        assertThat(run("import", files(), "--wait", "0")).isZero();
        assertThat(recorded.out()).contains("KG      on its way", "has not taken it yet");
    }

    @Test
    void failsWhereAnOfficeRefusesItsPart() throws IOException {
        sendsTo("KG");
        delivered("KG", "REFUSED");

        assertThat(run("import", files())).isEqualTo(1);
        assertThat(recorded.out()).contains("KG      refused    The file is of another year.");
        assertThat(recorded.err()).contains("KG refused its part of P.1");
    }

    @Test
    void asksNoMoreOnceAnOfficeSaysThatItMayNotBeAsked() throws IOException {
        sendsTo("KZ", "KG");
        delivered("KZ", "APPLIED");
        region.answer("KG GET /v1/programmes/P.1/deliveries/7", 403, FORBIDDEN);

        assertThat(run("import", files(), "--wait", "600")).isZero();
        assertThat(recorded.out())
                .contains("KZ      applied", "KG      not seen", "Your roles do not allow this");
        assertThat(region.asked()).filteredOn(it -> it.what().startsWith("KG ")).hasSize(1);
    }

    @Test
    void goesOnWhereAnOfficeLetsWhoeverAsksNotImport() throws IOException {
        region.answer("REGION POST /v1/imports", 403, FORBIDDEN);
        region.answer("KZ POST /v1/imports", 200, RECEIPT.formatted("KZ", true, 3, "", ""));

        assertThat(run("import", files())).isZero();
        assertThat(recorded.out()).contains("KZ      applied    definition changed, 3 added");
    }

    @Test
    void saysOfEachOfficeWhyItTakesNothing() throws IOException {
        region.answer("REGION POST /v1/imports", 403, FORBIDDEN);
        region.answer("KZ POST /v1/imports", 401, "{\"detail\": \"Send a valid token.\"}");
        region.silence("KG");

        assertThat(run("import", files())).isEqualTo(1);
        assertThat(recorded.err())
                .contains("Nothing was imported")
                .contains("REGION refuses: Your roles do not allow this")
                .contains("KZ refuses: Send a valid token.")
                .contains("KG does not answer");
    }

    @Test
    void asksEachOfficeWhatItWouldDo() throws IOException {
        takesParts("KZ", "KG");

        assertThat(run("import", files(), "--dry-run")).isZero();
        assertThat(region.asked())
                .extracting(StubRegion.Asked::what)
                .contains("KZ POST /v1/parts?dryRun=true&replace=false&overwrite=false");
    }

    @Test
    void saysWhichOfficeCannotSayWhatItWouldDo() throws IOException {
        takesParts("KZ", "KG");
        region.answer("KG POST /v1/parts", 503, "{}");

        assertThat(run("import", files(), "--dry-run")).isEqualTo(1);
        assertThat(recorded.err()).contains("KG cannot say what it would do");
    }

    @Test
    void handsOneOfficeItsOwnFiguresAlone() throws IOException {
        region.answer("KZ POST /v1/imports", 200, RECEIPT.formatted("KZ", false, 3, "", ""));

        assertThat(run("import", files(), "--office", "kz")).isZero();
        assertThat(recorded.out()).contains("KZ      applied    3 added");
        assertThat(region.asked())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).startsWith("KZ POST /v1/imports"));
    }

    @Test
    void handsOverAWorkbookAsItIs() throws IOException {
        region.answer("REGION POST /v1/imports", 200, RECEIPT.formatted("REGION", true, 3, "", ""));
        Path file = Files.write(folder.resolve("p.xlsx"), new byte[] {'P', 'K', 3, 4});

        assertThat(run("import", file.toString())).isZero();
        assertThat(recorded.out()).contains("p.xlsx: a workbook", "REGION  applied");
    }

    @Test
    void showsEveryBadRow() throws IOException {
        region.answer("REGION POST /v1/imports", 422, BAD_ROWS);

        int exit = run("import", files());

        assertThat(exit).isEqualTo(1);
        assertThat(recorded.err()).contains("Nothing was imported: 2 faults.");
        assertThat(recorded.out())
                .contains("results.csv row 14, column value: \"many\" is no number (not-a-number)")
                .contains("framework.csv: is missing (missing-file)");
    }

    @Test
    void goesToTheOfficeThatOwnsTheProgramme() throws IOException {
        otherOwner("REGION", "KG");
        region.answer("KG POST /v1/imports", 200, RECEIPT.formatted("KG", true, 5, "", ""));

        assertThat(run("import", files())).isZero();
        assertThat(recorded.out()).contains("KG      applied    definition changed, 5 added");
    }

    @Test
    void asksAnotherOfficeWhereTheRegionalOneIsSilent() throws IOException {
        region.silence("REGION");
        otherOwner("KZ", "KG");
        region.answer("KG POST /v1/imports", 200, RECEIPT.formatted("KG", true, 5, "", ""));

        assertThat(run("import", files())).isZero();
    }

    @Test
    void storesNothingWhereTheOwnerIsSilent() throws IOException {
        region.silence("REGION");
        otherOwner("KZ", "REGION");

        assertThat(run("import", files())).isEqualTo(1);
        assertThat(recorded.err())
                .contains("Nothing was imported", "belongs to REGION", "./tumar start REGION");
    }

    @Test
    void passesOnHowTheImportIsToGo() throws IOException {
        takesParts();

        assertThat(run("import", files(), "--dry-run", "--replace", "--overwrite")).isZero();
        assertThat(region.asked().getFirst().what())
                .endsWith("?dryRun=true&replace=true&overwrite=true");
        assertThat(recorded.out()).contains("(dry run)");
    }

    @Test
    void saysThatThereIsNothingToImport() {
        assertThat(run("import", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(recorded.err()).contains("There is no folder, zip or workbook");
        assertThat(run("import", folder.toString())).isEqualTo(1);
        assertThat(recorded.err()).contains("has no programme files in it");
    }

    @Test
    void refusesAZipThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.zip"), "not a zip");

        assertThat(run("import", file.toString())).isEqualTo(1);
        assertThat(recorded.err()).contains("is no zip");
    }

    @Test
    void saysThatNoRegionIsRunning() {
        region.silence("control");

        for (String command :
                List.of(
                        "report P.1",
                        "status",
                        "stop KZ",
                        "start KZ",
                        "export P.1",
                        "token donor")) {
            assertThat(run(command.split(" "))).isEqualTo(1);
        }
        assertThat(recorded.err().lines())
                .hasSize(6)
                .allSatisfy(
                        line -> assertThat(line).contains("No region is running", "./tumar up"));
    }

    @Test
    void refusesToExportWithoutAPartThatIsNeeded() {
        region.answer("REGION GET /v1/programmes/P.1/part", 200, part("REGION"));
        region.answer("KZ GET /v1/programmes/P.1/part", 200, part("KZ"));
        region.silence("KG");
        Path target = folder.resolve("out");

        assertThat(run("export", "P.1", "-o", target.toString())).isEqualTo(1);
        assertThat(recorded.err())
                .contains("Nothing was written", "KG does not answer", "--partial");
        assertThat(target).doesNotExist();
    }

    @Test
    void exportsWhatThereIsAndNamesWhatIsMissing() {
        region.answer("REGION GET /v1/programmes/P.1/part", 200, part("REGION"));
        region.answer("KZ GET /v1/programmes/P.1/part", 200, part("KZ"));
        notFound("KG");
        Path target = folder.resolve("out");

        assertThat(run("export", "P.1", "--partial", "-o", target.toString())).isZero();
        assertThat(recorded.err()).contains("Missing: KG does not have the programme");
        assertThat(target.resolve("indicators.csv")).content().contains("Trained");
    }

    @Test
    void saysThatNoOfficeHasTheProgramme() {
        List.of("REGION", "KZ", "KG").forEach(this::notFound);

        assertThat(run("export", "P.1", "-o", folder.resolve("out").toString())).isEqualTo(1);
        assertThat(recorded.err()).contains("No office has a programme P.1");
    }

    @Test
    void writesOverNothing() throws IOException {
        Path target = Files.createDirectories(folder.resolve("out"));
        Files.writeString(target.resolve("mine.txt"), "mine");

        assertThat(run("export", "P.1", "-o", target.toString())).isEqualTo(1);
        assertThat(recorded.err()).contains("is there already and is left alone");
    }

    @Test
    void correctsAFigureInItsOffice() {
        region.answer("KZ POST /v1/programmes/CT.0495/corrections", 200, version("61"));

        int exit =
                run(
                        "correct CT.0495 --indicator 2.1.1 --country kz --period Y3 --value 61 --reason double --sex F"
                                .split(" "));

        assertThat(exit).isZero();
        assertThat(recorded.out())
                .contains("KZ 2.1.1, Y3, actual, sex F is now 61 (version 2, submitted).");
        assertThat(region.asked().getFirst().body())
                .isEqualTo(
                        "{\"row\":{\"indicator\":\"2.1.1\",\"period\":\"Y3\",\"measure\":\"ACTUAL\","
                                + "\"value\":\"61\",\"sex\":\"F\"},\"reason\":\"double\"}");
    }

    @Test
    void keepsACorrectionADraftWhereThatIsSaid() {
        region.answer("KZ POST /v1/programmes/CT.0495/corrections", 200, version("61"));

        int exit =
                run(
                        "correct CT.0495 --indicator 2.1.1 --country KZ --period Y3 --value 61 --reason x --draft"
                                .split(" "));

        assertThat(exit).isZero();
        assertThat(region.asked().getFirst().body()).endsWith("\"reason\":\"x\",\"draft\":true}");
        assertThat(recorded.out())
                .contains(
                        "KZ 2.1.1, Y3, actual has the draft 61 (version 2): until it is submitted");
    }

    @Test
    void saysWhyAFigureWasNotChanged() {
        region.answer(
                "KZ POST /v1/programmes/CT.0495/corrections",
                422,
                "{\"status\": 422, \"detail\": \"There is no period Y9.\", \"correlationId\": \"c1\"}");

        int exit =
                run(
                        "correct CT.0495 --indicator 2.1.1 --country KZ --period Y9 --value 61 --reason x"
                                .split(" "));

        assertThat(exit).isEqualTo(1);
        assertThat(recorded.err())
                .contains("Nothing was changed. There is no period Y9. (correlation id c1)");
    }

    @Test
    void saysOnceThatNothingWasChanged() {
        region.answer(
                "KZ POST /v1/programmes/CT.0495/corrections",
                409,
                "{\"status\": 409, \"detail\": \"Nothing was changed: others were faster.\"}");

        run(
                "correct CT.0495 --indicator 2.1.1 --country KZ --period Y3 --value 61 --reason x"
                        .split(" "));

        assertThat(recorded.err().strip()).isEqualTo("Nothing was changed: others were faster.");
    }

    @Test
    void namesTheOfficesThatThereAre() {
        int exit = run("history CT.0495 --indicator 2.1.1 --country FR --period Y3".split(" "));

        assertThat(exit).isEqualTo(1);
        assertThat(recorded.err()).contains("There is no office FR. There are: REGION, KZ, KG");
    }

    @Test
    void showsEveryVersionOfAFigure() {
        region.answer(
                "KZ GET /v1/programmes/CT.0495/figures/2.1.1",
                200,
                "[" + version("60") + "," + version("61") + "]");

        assertThat(
                        run(
                                "history CT.0495 --indicator 2.1.1 --country KZ --period Y3 --measure target"
                                        .split(" ")))
                .isZero();
        assertThat(region.asked().getFirst().what()).endsWith("?period=Y3&measure=TARGET");
        assertThat(recorded.out()).contains("KZ 2.1.1, Y3, target", "60", "61", "counted twice");
    }

    @Test
    void printsATokenAndNothingElse() {
        assertThat(run("token country-officer KZ --expires 5m".split(" "))).isZero();

        assertThat(recorded.out()).isEqualTo("country-officer at KZ" + System.lineSeparator());
        assertThat(recorded.err()).isEmpty();
        assertThat(region.wished().getFirst().body())
                .contains("grant_type=urn%3Atumar%3Agrant%3Ademo-identity", "lifetime=PT5M");
    }

    @Test
    void asksForWhatATokenIsToSay() {
        String wish =
                "token case-worker KZ --programme P.1 --programme P.2 --organisation ngo --expires 2h";

        assertThat(run(wish.split(" "))).isZero();
        assertThat(region.wished().getFirst().body())
                .contains("programme=P.1&programme=P.2", "organisation=ngo", "lifetime=PT2H");
    }

    @Test
    void saysWhyThereIsNoSuchToken() {
        region.answer(
                "identity POST /oauth2/token",
                400,
                "{\"error\": \"invalid_request\", \"error_description\": \"There is no role king.\"}");

        assertThat(run("token", "king")).isEqualTo(1);
        assertThat(recorded.err()).contains("There is no role king.");
        assertThat(recorded.out()).isEmpty();
    }

    @Test
    void saysThatTheIdentityProviderIsDown() {
        region.silence("identity");

        assertThat(run("token", "donor")).isEqualTo(1);
        assertThat(run("report", "P.1")).isEqualTo(1);
        assertThat(recorded.err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("./tumar start identity"));
    }

    @Test
    void saysThatNobodyCanLogInYet() {
        String nowhere = "--state=" + folder.resolve("users");
        assertThat(run("token", "--users", nowhere)).isEqualTo(1);
        assertThat(recorded.err()).contains("No region has run from");
    }

    @Test
    void asksEachAsWhoeverMayDoIt() {
        region.answer("KZ POST /v1/programmes/CT.0495/corrections", 200, version("61"));

        run(
                "correct CT.0495 --indicator 2.1.1 --country KZ --period Y3 --value 1 --reason x"
                        .split(" "));
        run("report", "P.1");
        run("report", "P.1", "--as", "donor");
        run("report", "P.1", "--as", "country-officer:kg");

        assertThat(region.asked())
                .extracting(StubRegion.Asked::who)
                .containsExactly(
                        "Bearer country-officer at KZ",
                        "Bearer regional-analyst",
                        "Bearer donor",
                        "Bearer country-officer at KG");
    }

    @Test
    void asksWithTheTokenThatIsGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.jwt"), "from-file\n");
        Surroundings around =
                new Surroundings(
                        recorded.console(),
                        Map.of("TUMAR_TOKEN", "from-environment"),
                        new Jars(folder),
                        CLOCK);

        TumarCommand.line(around).execute("report", "P.1");
        TumarCommand.line(around).execute("report", "P.1", "--token-file", file.toString());

        assertThat(region.asked())
                .extracting(StubRegion.Asked::who)
                .containsExactly("Bearer from-environment", "Bearer from-file");
        assertThat(region.wished()).isEmpty();
    }

    @Test
    void saysThatThereIsNoTokenFile() {
        assertThat(run("report", "P.1", "--token-file", "nowhere.jwt")).isEqualTo(1);
        assertThat(recorded.err()).contains("nowhere.jwt cannot be read");
    }

    @Test
    void showsErrorsOfTheAnswerAndFails() {
        region.answer(
                "gateway POST /graphql",
                200,
                """
                {"data": {"programmes": null, "programme": null},
                 "errors": [{"message": "No such period", "path": ["programme", "indicators", 0]}]}
                """);

        assertThat(run("report", "CT.0495")).isEqualTo(1);
        assertThat(recorded.err())
                .contains("programme/indicators/0: No such period")
                .contains("The gateway cannot say which programmes there are.");
    }

    @Test
    void namesTheProgrammesThatThereAre() {
        region.answer(
                "gateway POST /graphql",
                200,
                "{\"data\": {\"programmes\": [{\"code\": \"P.1\", \"title\": \"One\"}], \"programme\": null}}");

        assertThat(run("report", "X")).isEqualTo(1);
        assertThat(recorded.err()).contains("There is no programme X. There are: P.1 (One)");
    }

    @Test
    void givesTheAnswerAsItCame() {
        String answer = "{\"data\":{\"programmes\":[],\"programme\":null},\"extensions\":{}}";
        region.answer("gateway POST /graphql", 200, answer);

        assertThat(run("report", "X", "--json")).isZero();
        assertThat(recorded.out()).isEqualTo(answer + System.lineSeparator());
    }

    @Test
    void saysThatTheGatewayIsDown() {
        region.silence("gateway");

        assertThat(run("report", "X")).isEqualTo(1);
        assertThat(recorded.err()).contains("does not answer", "./tumar start gateway");
    }

    @Test
    void anOfficeHasStartedWhenTheGatewaySeesIt() {
        region.answer(
                        "control POST /processes/KZ/start",
                        200,
                        "{\"outcome\": \"done\", \"millis\": 1200}")
                .answer(
                        "gateway POST /graphql",
                        200,
                        """
                        {"data": {"offices": [{"code": "KZ", "services": [{"health": "UP"}]}]}}
                        """);

        assertThat(run("start", "KZ")).isZero();
        assertThat(recorded.err()).isEmpty();
        assertThat(region.asked()).anyMatch(it -> it.what().equals("gateway POST /graphql"));
    }

    @Test
    void saysThatTheGatewayDoesNotSeeAnOfficeThatHasStarted() {
        region.answer(
                        "control POST /processes/KZ/start",
                        200,
                        "{\"outcome\": \"done\", \"millis\": 1200}")
                .silence("gateway");

        assertThat(run("start", "KZ")).isZero();
        assertThat(recorded.err()).contains("The gateway does not see KZ yet");
    }

    @Test
    void saysWhatBecameOfAProcess() {
        region.answer(
                "control POST /processes/KZ/stop",
                200,
                "{\"outcome\": \"done\", \"millis\": 1200}");
        region.answer(
                "control POST /processes/KG/stop",
                200,
                "{\"outcome\": \"nothing\", \"why\": \"is already stopped\"}");
        region.answer(
                "control POST /processes/FR/start",
                200,
                "{\"outcome\": \"unknown\", \"names\": [\"KZ\", \"KG\"]}");

        assertThat(run("stop", "KZ")).isZero();
        assertThat(run("stop", "KG")).isZero();
        assertThat(run("start", "FR")).isEqualTo(1);
        assertThat(recorded.out()).contains("KZ stopped after 1.2 s.", "KG is already stopped.");
        assertThat(recorded.err()).contains("The region runs no process FR. There are: KZ, KG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "report",
                "report A --csv --json",
                "import",
                "correct A --indicator 1",
                "history A --indicator 1 --country KZ --period Y1 --measure fun",
                "up --port x",
                "parked fly",
                "bench fly",
                "token",
                "token donor --expires soon",
                "report P.1 --as king",
                "worklist P.1",
                "return P.1 --country KZ",
                "generate out --indicators 0"
            })
    void doesNotUnderstand(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "report",
                "import",
                "export",
                "correct",
                "history",
                "worklist",
                "submit",
                "approve",
                "return",
                "token",
                "status",
                "stop",
                "start",
                "generate",
                "parked",
                "bench",
                "test"
            })
    void explainsItselfWithAnExample(String command) {
        var usage =
                TumarCommand.line(surroundings())
                        .getSubcommands()
                        .get(command)
                        .getUsageMessage(picocli.CommandLine.Help.Ansi.OFF);

        assertThat(usage).contains("./tumar " + command, "--help");
        assertThat(usage.lines())
                .allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void generatesFilesAndTheirSums() {
        Path target = folder.resolve("synthetic");

        assertThat(
                        run(
                                "generate",
                                target.toString(),
                                "--indicators",
                                "2",
                                "--months",
                                "3",
                                "--sums"))
                .isZero();
        assertThat(target.resolve("results.csv")).exists();
        assertThat(recorded.out().lines()).hasSize(3).first().isEqualTo("indicator,target,actual");
        assertThat(recorded.err()).contains("60 figures");
    }

    private int run(String... arguments) {
        return TumarCommand.line(surroundings()).execute(arguments);
    }

    private Surroundings surroundings() {
        return new Surroundings(recorded.console(), Map.of(), new Jars(folder), CLOCK);
    }

    private String files() throws IOException {
        Path programme = Files.createDirectories(folder.resolve("p1"));
        Files.writeString(programme.resolve("programme.csv"), "code,owner\nP.1,REGION\n");
        return programme.toString();
    }

    private void takesParts(String... offices) {
        List<String> parts = new ArrayList<>();
        for (String office : offices) {
            parts.add(part(office));
            region.answer(
                    office + " POST /v1/parts", 200, RECEIPT.formatted(office, false, 3, "", ""));
        }
        String receipt = RECEIPT.formatted("REGION", true, 0, String.join(",", parts), "");
        region.answer("REGION POST /v1/imports", 200, receipt);
    }

    private void sendsTo(String... offices) {
        String sent =
                Stream.of(offices)
                        .map("{\"office\": \"%s\", \"sequence\": 7}"::formatted)
                        .collect(Collectors.joining(","));
        region.answer(
                "REGION POST /v1/imports", 200, RECEIPT.formatted("REGION", true, 0, "", sent));
    }

    private void delivered(String office, String status) {
        region.answer(
                office + " GET /v1/programmes/P.1/deliveries/7",
                200,
                DELIVERY.formatted(office, status, RECEIPT.formatted(office, false, 3, "", "")));
    }

    private void otherOwner(String asked, String owner) {
        region.answer(
                asked + " POST /v1/imports",
                409,
                """
                {"type": "urn:tumar:problem:indicators:other-owner", "status": 409, "owner": "%s"}
                """
                        .formatted(owner));
    }

    private void notFound(String office) {
        region.answer(
                office + " GET /v1/programmes/P.1/part",
                404,
                """
                {"type": "urn:tumar:problem:indicators:programme-not-found", "status": 404}
                """);
    }

    private static String part(String office) {
        return """
        {"office": "%s", "definition": %s, "results": [], "published": []}
        """
                .formatted(office, DEFINITION);
    }

    private static String version(String value) {
        return """
        {"revision": 2, "value": "%s", "at": "2026-03-01T12:00:00Z", "by": "x",
         "reason": "counted twice", "origin": "correction", "state": "submitted"}
        """
                .formatted(value);
    }
}
