package org.tumar.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tumar.servicetest.AccessDocument;

final class AccessTableTests {

    @Test
    void isTheTableOfTheDocument() throws IOException {
        List<AccessDocument.Cell> inCode = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            for (Role role : Role.values()) {
                inCode.add(
                        new AccessDocument.Cell(
                                operation.code(),
                                role.code(),
                                cell(AccessTable.reach(role, operation))));
            }
        }

        assertThat(AccessDocument.read(Path.of(".."))).isEqualTo(inCode);
    }

    private static String cell(Set<Reach> reach) {
        return reach.isEmpty()
                ? "–"
                : reach.stream()
                        .sorted()
                        .map(AccessTableTests::word)
                        .collect(Collectors.joining(", "));
    }

    private static String word(Reach reach) {
        return switch (reach) {
            case OWN_OFFICE -> "own";
            case OWN_ORGANISATION -> "organisation";
            case EVERY_OFFICE -> "all";
            case OWN_PROGRAMMES -> "programmes";
            case ANYWHERE -> "any";
        };
    }

    @Test
    void opensNothingOfAnotherCountry() {
        Caller kazakh = caller(Role.COUNTRY_OFFICER, "KZ");

        assertThat(AccessTable.decide(kazakh, Operation.ENTER, Place.office("KZ")).allowed())
                .isTrue();
        assertThat(AccessTable.decide(kazakh, Operation.ENTER, Place.office("KG")))
                .isEqualTo(Decision.OUT_OF_REACH);
    }

    @Test
    void countsTheRegionsRightsForTheRegionalOfficeAlone() {
        assertThat(
                        AccessTable.decide(
                                        caller(Role.REGIONAL_ANALYST, "KZ"),
                                        Operation.READ_FIGURES,
                                        Place.office("KG"))
                                .allowed())
                .isFalse();
        assertThat(
                        AccessTable.decide(
                                caller(Role.REGIONAL_ANALYST, "REGION"),
                                Operation.READ_FIGURES,
                                Place.office("KG")))
                .isEqualTo(new Decision(true, "regional-analyst"));
    }

    @Test
    void showsADonorItsOwnProgrammesAlone() {
        Caller donor = new Caller("somebody", Set.of(Role.DONOR), "", null, Set.of("CT.0495"));

        assertThat(
                        AccessTable.decide(
                                        donor, Operation.READ_APPROVED, new Place("KZ", "CT.0495"))
                                .allowed())
                .isTrue();
        assertThat(AccessTable.decide(donor, Operation.READ_APPROVED, new Place("KZ", "PX.0179")))
                .isEqualTo(Decision.OUT_OF_REACH);
        assertThat(AccessTable.decide(donor, Operation.READ_FIGURES, new Place("KZ", "CT.0495")))
                .isEqualTo(Decision.NOT_OF_ROLE);
    }

    @Test
    void showsADonorOfNoProgrammeNothing() {
        Caller donor = new Caller("somebody", Set.of(Role.DONOR), "", null, Set.of());

        assertThat(AccessTable.decide(donor, Operation.READ_STATISTICS, Place.office("KZ")))
                .isEqualTo(Decision.OUT_OF_REACH);
    }

    @Test
    void opensAnOrganisationsRecordsToItsOwnPeopleAlone() {
        Caller sana = focalPoint("KZ", "sana");

        assertThat(decide(sana, Place.organisation("KZ", "sana")).allowed()).isTrue();
        assertThat(decide(sana, Place.organisation("KZ", "other")))
                .isEqualTo(Decision.OUT_OF_REACH);
        assertThat(decide(sana, Place.organisation("KG", "sana"))).isEqualTo(Decision.OUT_OF_REACH);
        assertThat(decide(sana, Place.office("KZ"))).isEqualTo(Decision.OUT_OF_REACH);
    }

    @Test
    void opensNothingToWhoeverSpeaksForNoOrganisation() {
        assertThat(decide(focalPoint("KZ", null), Place.organisation("KZ", null)))
                .isEqualTo(Decision.OUT_OF_REACH);
    }

    private static Decision decide(Caller caller, Place place) {
        return AccessTable.decide(caller, Operation.RECORD_CAMPAIGNS, place);
    }

    private static Caller focalPoint(String office, @Nullable String organisation) {
        return new Caller(
                "somebody", Set.of(Role.PARTNER_FOCAL_POINT), office, organisation, Set.of());
    }

    @Test
    void saysOfEachOperationWhoAnswersIt() {
        assertThat(Operation.values()).allSatisfy(it -> assertThat(it.services()).isNotEmpty());
        assertThat(Operation.of(Service.CAMPAIGNS))
                .containsExactlyInAnyOrder(
                        Operation.RECORD_CAMPAIGNS,
                        Operation.READ_CAMPAIGNS,
                        Operation.RECORD_CALLS,
                        Operation.READ_CALLS,
                        Operation.READ_STATISTICS,
                        Operation.READ_METRICS);
    }

    @Test
    void refusesWhoeverHasNoRole() {
        Caller nobody = new Caller("somebody", Set.of(), "REGION", null, Set.of("CT.0495"));

        assertThat(Stream.of(Operation.values()))
                .noneMatch(it -> AccessTable.decide(nobody, it, Place.office("REGION")).allowed());
    }

    @Test
    void reachesNothingOfAnyOfficeWithoutOne() {
        Caller stray = caller(Role.COUNTRY_OFFICER, "");

        assertThat(AccessTable.decide(stray, Operation.READ_FIGURES, Place.office("KZ")).allowed())
                .isFalse();
    }

    private static Caller caller(Role role, String office) {
        return new Caller("somebody", Set.of(role), office, null, Set.of());
    }
}
