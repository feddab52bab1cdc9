package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.contracts.access.Role;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.TestIdentity;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class AccessLogTests {

    private static final TestIdentity IDENTITY = TestIdentity.start();

    @Test
    void hasALineForEachDecisionAndNoneForItsRepetition(@TempDir Path folder, CapturedOutput output)
            throws IOException {
        Path file = folder.resolve("access.log");
        String good = IDENTITY.token("country-officer", "KZ");
        try (ConfigurableApplicationContext context = started(file)) {
            SecuredApplication.get(context, "/figures/KZ", good);
            SecuredApplication.get(context, "/figures/UZ", good);
        }

        List<JsonNode> lines = lines(file);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().toString())
                .contains(
                        "\"service\":\"test\"",
                        "\"correlationId\":",
                        "\"subject\":\"country-officer-kz\"",
                        "\"roles\":[\"country-officer\"]",
                        "\"office\":\"KZ\"",
                        "\"operation\":\"read-figures\"",
                        "\"place\":{\"office\":\"KZ\"}",
                        "\"allowed\":true",
                        "\"reason\":\"country-officer\"");
        assertThat(lines.getLast().path("allowed").asBoolean()).isFalse();
        assertThat(lines.getLast().path("reason").asString()).isEqualTo("out-of-reach");
        assertThat(output).doesNotContain("country-officer-kz");
    }

    /// Whoever is known must not fill a disk either.
    @Test
    void cutsShortWhatSomebodyNames(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("access.log");
        try (ConfigurableApplicationContext context = started(file)) {
            context.getBean(Access.class)
                    .decide(
                            new Caller("s", Set.of(Role.DONOR), "", null, Set.of()),
                            Operation.READ_APPROVED,
                            new Place("KZ", "P".repeat(100_000), "o".repeat(100_000)));
        }

        assertThat(lines(file).getFirst().path("place").path("programme").asString())
                .isEqualTo("P".repeat(100) + "…");
        assertThat(Files.size(file)).isLessThan(1_000);
    }

    @Test
    void isForItsOwnerAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("logs").resolve("access.log");
        Path putAway = folder.resolve("logs").resolve("access.log.2026-01-01.0.gz");
        try (ConfigurableApplicationContext context = started(file)) {
            assertThat(context.isRunning()).isTrue();
            assertThat(mode(file.getParent())).isEqualTo("rwx------");
            assertThat(mode(file)).isEqualTo("rw-------");
        }
        Files.createFile(
                putAway,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        AccessFileAppender appender = new AccessFileAppender();
        appender.setContext(new LoggerContext());
        appender.setFile(file.toString());
        appender.openFile(file.toString());

        assertThat(mode(putAway)).isEqualTo("rw-------");
    }

    /// A full disk, or one that may only be read, throws just so.
    @Test
    void countsLinesThatCannotBeWrittenAndGoesOnWhereTheyCan(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("access.log");
        try (ConfigurableApplicationContext context = started(file)) {
            AccessFileAppender appender =
                    (AccessFileAppender)
                            ((ch.qos.logback.classic.Logger)
                                            LoggerFactory.getLogger(AccessFile.LOGGER))
                                    .getAppender(file.toString());
            FunctionCounter lost =
                    context.getBean(MeterRegistry.class)
                            .get("tumar.security.access.lost")
                            .functionCounter();
            double before = lost.count();
            appender.getOutputStream().close();

            SecuredApplication.get(context, "/me", IDENTITY.forged().expired());
            assertThat(lost.count() - before).isEqualTo(1);
            assertThat(lines(file)).isEmpty();

            SecuredApplication.get(context, "/me", IDENTITY.forged().expired());
            assertThat(lost.count() - before).isEqualTo(1);
            assertThat(lines(file)).hasSize(1);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void saysWhyATokenWasRefusedAndNeverTheToken(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("access.log");
        String expired = IDENTITY.forged().expired();
        try (ConfigurableApplicationContext context = started(file)) {
            SecuredApplication.get(context, "/me", expired);
            SecuredApplication.send(SecuredApplication.request(context, "/me"));
        }

        assertThat(lines(file))
                .extracting(it -> it.path("reason").asString())
                .containsExactly("expired", "missing");
        assertThat(Files.readString(file)).doesNotContain(expired.split("\\.")[1]);
    }

    @Test
    void cannotBeFilledByWhoeverIsNotKnown(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("access.log");
        int asked = 200;
        try (ConfigurableApplicationContext context = started(file)) {
            long began = System.nanoTime();
            for (int i = 0; i < asked; i++) {
                SecuredApplication.get(context, "/me", "junk");
            }
            long seconds = (System.nanoTime() - began) / 1_000_000_000 + 2;

            assertThat((long) lines(file).size()).isLessThanOrEqualTo(20 * seconds);
            await().untilAsserted(() -> {
                SecuredApplication.get(context, "/me", "junk");
                long left = lines(file).stream().mapToLong(it -> it.path("left").asLong(0)).sum();
                assertThat(left + lines(file).size()).isGreaterThan(asked);
            });
            assertThat(
                            SecuredApplication.get(
                                            context,
                                            "/actuator/prometheus",
                                            IDENTITY.token("monitor", "KZ"))
                                    .body())
                    .containsPattern(
                            "tumar_security_tokens_refused_total\\{.*malformed.*} 2\\d\\d");
        }
    }

    @Test
    void isOffWhereItIsToldSo(@TempDir Path folder) {
        try (ConfigurableApplicationContext context =
                SecuredApplication.start(IDENTITY, "--tumar.security.access-log=off")) {
            assertThat(
                            SecuredApplication.get(
                                            context,
                                            "/figures/KZ",
                                            IDENTITY.token("country-officer", "KZ"))
                                    .body())
                    .isEqualTo("figures");
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(Path.of("off")).doesNotExist();
    }

    private static ConfigurableApplicationContext started(Path file) {
        return SecuredApplication.start(IDENTITY, "--tumar.security.access-log=" + file);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(it -> TumarJson.mapper().readTree(it))
                .toList();
    }
}
