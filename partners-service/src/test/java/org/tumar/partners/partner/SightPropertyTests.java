package org.tumar.partners.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.contracts.access.Operation.READ_PARTNERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.contracts.access.AccessTable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Place;
import org.tumar.contracts.access.ProgrammeReach;
import org.tumar.contracts.access.Role;

/// What somebody sees of a partner is what the table lets this office show.
class SightPropertyTests {

    private static final String OFFICE = "KZ";

    /// In the network of none of them is what only an office sees.
    private static final String UNHEARD_OF = "X";

    @Provide
    Arbitrary<Caller> callers() {
        return Combinators.combine(
                        Arbitraries.of("one", "other"),
                        Arbitraries.of(Role.class).set().ofMaxSize(3),
                        Arbitraries.of(OFFICE, "KG", Caller.REGION, ""),
                        Arbitraries.of("org", "another"),
                        programmes())
                .as(Caller::new);
    }

    @Provide
    Arbitrary<Set<String>> programmes() {
        return Arbitraries.of("A", "B", "", " ").set().ofMaxSize(3);
    }

    @Property(tries = 2_000)
    void showsThePartnersOfTheProgrammesThatTheTableShows(
            @ForAll("callers") Caller caller, @ForAll("programmes") Set<String> networks) {
        ProgrammeReach reach = AccessTable.programmes(caller, READ_PARTNERS, OFFICE);
        Sight sight = Sight.open(reach);
        Partner partner = partner(networks);

        assertThat(sight.shows(partner))
                .isEqualTo(
                        mayRead(caller, UNHEARD_OF)
                                || networks.stream().anyMatch(it -> mayRead(caller, it)));
        assertThat(sight.memberships(partner))
                .extracting(Membership::programme)
                .containsExactlyInAnyOrderElementsOf(
                        networks.stream().filter(it -> mayRead(caller, it)).toList());
    }

    @Property(tries = 1_000)
    void showsNoMoreToWhoeverAsksForSomeProgrammes(
            @ForAll("callers") Caller caller,
            @ForAll("programmes") Set<String> networks,
            @ForAll("programmes") Set<String> asked) {
        ProgrammeReach reach = AccessTable.programmes(caller, READ_PARTNERS, OFFICE);

        assertThat(Sight.open(reach.within(asked)).shows(partner(networks)))
                .isEqualTo(
                        networks.stream()
                                .anyMatch(it -> asked.contains(it) && mayRead(caller, it)));
    }

    private static boolean mayRead(Caller caller, String programme) {
        return AccessTable.decide(caller, READ_PARTNERS, new Place(OFFICE, programme)).allowed();
    }

    private static Partner partner(Set<String> networks) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new Partner(
                "ngo",
                List.of(new PartnerName("en", "Sana")),
                List.of(),
                List.of(),
                List.of(),
                networks.stream().map(it -> new Membership(it, day, Optional.empty())).toList());
    }
}
