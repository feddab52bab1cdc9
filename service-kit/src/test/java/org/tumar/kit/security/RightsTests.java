package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.tumar.contracts.access.Operation.READ_CALLS;
import static org.tumar.contracts.access.Operation.READ_CAMPAIGNS;
import static org.tumar.contracts.access.Operation.READ_STATISTICS;
import static org.tumar.contracts.access.Operation.RECORD_PARTNERS;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponseException;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Role;

class RightsTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Logger log = new LoggerContext().getLogger("access");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Access access =
            new Access(
                    new AccessLog(
                            log,
                            "test",
                            Clock.fixed(NOW, ZoneOffset.UTC),
                            new SimpleMeterRegistry()));
    private final Rights rights = new Rights(access, "KZ");

    private static void asks(Role role, String office) {
        asks(new Caller("somebody", Set.of(role), office, "sana-sezim", Set.of("CT.1")));
    }

    private static void asks(Caller caller) {
        SecurityContextHolder.getContext()
                .setAuthentication(Callers.known(new Identified(caller, NOW.plusSeconds(60))));
    }

    @BeforeEach
    void keepWhatIsWritten() {
        written.start();
        log.addAppender(written);
    }

    @AfterEach
    void nobodyAsks() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void openTheDoorToWhoeverMayDoOneOfThem() {
        asks(Role.PARTNER_FOCAL_POINT, "KZ");

        assertThatNoException().isThrownBy(() -> rights.door(RECORD_PARTNERS, READ_CAMPAIGNS));
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> rights.door(RECORD_PARTNERS, READ_CALLS))
                .satisfies(it -> assertThat(it.getStatusCode().value()).isEqualTo(403));
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> new Rights(access, "UZ").door(READ_CAMPAIGNS));
    }

    @Test
    void areOfTheOwnOrganisationWhereTheTableSaysSo() {
        asks(Role.PARTNER_FOCAL_POINT, "KZ");

        assertThat(rights.allow(READ_CAMPAIGNS, "sana-sezim")).isTrue();
        assertThat(rights.allow(READ_CAMPAIGNS, "korgau")).isFalse();
        assertThat(rights.allow(READ_CAMPAIGNS, null)).isFalse();
        assertThat(rights.organisations(READ_CAMPAIGNS))
                .accepts("sana-sezim")
                .rejects("korgau", null);
    }

    @Test
    void areOfEveryOrganisationForTheOffice() {
        asks(Role.COUNTRY_OFFICER, "KZ");

        assertThat(rights.organisations(READ_CAMPAIGNS)).accepts("sana-sezim", "korgau", null);
        assertThat(rights.allow(READ_CAMPAIGNS, "korgau")).isTrue();
        assertThat(rights.who()).isEqualTo("somebody");
    }

    @Test
    void areOfTheProgrammesThatADonorIsNamedFor() {
        asks(Role.DONOR, "REGION");

        assertThat(rights.programmes(READ_STATISTICS)).accepts("CT.1").rejects("CT.2");
        assertThatNoException().isThrownBy(() -> rights.check(READ_STATISTICS, "CT.1"));
        assertThatNoException().isThrownBy(() -> rights.check(READ_STATISTICS, null));
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> rights.check(READ_STATISTICS, "CT.2"));
    }

    /// A sum of none would be a value.
    @Test
    void areOfNoneWhereADonorIsNamedForNone() {
        asks(new Caller("somebody", Set.of(Role.DONOR), "REGION", null, Set.of()));

        assertThat(rights.may(READ_STATISTICS, List.of())).isFalse();
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> rights.check(READ_STATISTICS, null));
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> rights.door(READ_STATISTICS));
    }

    /// Which it was, so that one sees what a donor tries.
    @Test
    void nameTheProgrammeThatIsRefused() {
        asks(Role.DONOR, "REGION");

        assertThat(rights.may(READ_STATISTICS, List.of("CT.1", "CT.2", "CT.3"))).isFalse();

        assertThat(written.list)
                .singleElement()
                .asString()
                .contains("\"programme\":\"CT.2\"", "\"allowed\":false", "out-of-reach");
    }

    @Test
    void nameTheProgrammesThatAreAllowed() {
        asks(Role.DONOR, "REGION");

        assertThat(rights.may(READ_STATISTICS, List.of("CT.1", "CT.1"))).isTrue();
        assertThat(rights.may(READ_STATISTICS, Arrays.asList(null, "CT.1"))).isTrue();
        assertThat(rights.may(READ_STATISTICS, List.of(""))).isFalse();

        assertThat(written.list)
                .hasSize(2)
                .first()
                .asString()
                .contains("\"programme\":\"CT.1\"", "\"allowed\":true");
    }

    /// Else what was shown beyond those that are named would be written nowhere. A request must not
    /// fill a disk.
    @Test
    void nameNoMoreThanSomeOfMany() {
        asks(Role.COUNTRY_OFFICER, "KZ");
        List<String> many = IntStream.range(0, 500).mapToObj(it -> "P" + it).toList();

        assertThat(rights.may(READ_STATISTICS, many)).isTrue();

        assertThat(written.list).hasSize(21);
        assertThat(written.list.getLast().toString())
                .doesNotContain("\"programme\"")
                .contains("\"allowed\":true");
    }

    @Test
    void areWithoutAProgrammeWhatTheyAreAtAll() {
        asks(Role.HOTLINE_OPERATOR, "KZ");

        assertThat(rights.may(READ_STATISTICS, List.of())).isFalse();
        assertThat(rights.may(READ_STATISTICS, List.of("CT.1"))).isFalse();
    }

    /// What lets somebody in is written, not what else they may not.
    @Test
    void nameWhatLetsSomebodyIn() {
        asks(Role.HOTLINE_OPERATOR, "KZ");

        rights.door(READ_CAMPAIGNS, READ_CALLS);
        assertThat(
                        rights.allowAny(
                                List.of(READ_CAMPAIGNS, READ_CALLS),
                                List.of("korgau", "sana-sezim")))
                .isTrue();
        assertThat(rights.allowAny(List.of(READ_CAMPAIGNS, READ_CALLS), List.of("korgau")))
                .isFalse();

        assertThat(written.list)
                .hasSize(2)
                .satisfiesExactly(
                        it ->
                                assertThat(it.toString())
                                        .contains("read-calls", "sana-sezim", "\"allowed\":true"),
                        it ->
                                assertThat(it.toString())
                                        .contains("read-campaigns", "korgau", "\"allowed\":false"));
    }

    /// Of rows that are refused an auditor reads whose they were said to be.
    @Test
    void nameTheOrganisationsWhoseRowsAreRefused() {
        asks(Role.PARTNER_FOCAL_POINT, "KZ");

        assertThat(rights.claims(READ_CAMPAIGNS)).accepts("sana-sezim").rejects("korgau", "korgau");
        assertThat(rights.organisations(READ_CAMPAIGNS)).rejects("winrock");

        assertThat(written.list)
                .singleElement()
                .asString()
                .contains("\"organisation\":\"korgau\"", "\"allowed\":false");
    }

    @Test
    void nameNoMoreThanSomeOfManyOrganisations() {
        asks(Role.PARTNER_FOCAL_POINT, "KZ");
        var claims = rights.claims(READ_CAMPAIGNS);

        IntStream.range(0, 500).forEach(it -> assertThat(claims.test("P" + it)).isFalse());

        assertThat(written.list).hasSize(21);
        assertThat(written.list.getLast().toString()).doesNotContain("\"organisation\"");
    }

    /// Whoever is not shown what stands beside what they asked for has not been refused anything.
    @Test
    void nameTheOrganisationsOfWhichMoreIsShown() {
        asks(Role.PARTNER_FOCAL_POINT, "KZ");

        assertThat(rights.shown(READ_CAMPAIGNS)).rejects("korgau").accepts("sana-sezim");

        assertThat(written.list)
                .singleElement()
                .asString()
                .contains("\"organisation\":\"sana-sezim\"", "\"allowed\":true");
    }
}
