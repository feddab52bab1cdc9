package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.contracts.access.AccessTable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.contracts.access.Role;
import org.tumar.contracts.access.Service;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.gateway.offices.Basis;
import org.tumar.gateway.offices.Catalogue;
import org.tumar.gateway.offices.Edition;
import org.tumar.gateway.offices.Freshness;
import org.tumar.gateway.offices.Health;
import org.tumar.gateway.offices.Heard;
import org.tumar.gateway.offices.Inquiry;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.ProgrammeReport;
import org.tumar.gateway.offices.Question;
import org.tumar.gateway.offices.Said;
import org.tumar.gateway.offices.Standing;
import org.tumar.gateway.offices.Topic;
import org.tumar.gateway.offices.View;

/// What a gateway shows anybody of an office is what the table lets that office show.
class SightPropertyTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> PROGRAMMES = List.of("A", "B", "C", "D");

    /// What some providers make of an attribute that has no value.
    private static final String NAMELESS = "";

    private static final List<Office> OFFICES =
            Stream.of("KZ", "KG", Office.REGION)
                    .map(it -> new Office(it, Optional.of(it), it, URI.create("http://localhost")))
                    .toList();

    /// Those that keep records.
    private static final List<Office> KEEPERS =
            Stream.of("KZ", "KG")
                    .map(it ->
                            new Office(
                                    it,
                                    Optional.of(it),
                                    it,
                                    URI.create("http://localhost"),
                                    Map.of(
                                            Service.CAMPAIGNS,
                                            URI.create("http://localhost"),
                                            Service.PARTNERS,
                                            URI.create("http://localhost"))))
                    .toList();

    private static final Map<View, ProgrammeReport> REPORTS = new HashMap<>();

    @Provide
    Arbitrary<Caller> callers() {
        List<Role> persons = Stream.of(Role.values()).filter(it -> !it.isService()).toList();
        return Combinators.combine(
                        Arbitraries.of("one", "other"),
                        Arbitraries.of(persons).set().ofMaxSize(3),
                        Arbitraries.of("KZ", "KG", "UZ", Caller.REGION, ""),
                        Arbitraries.of("org", "another"),
                        Arbitraries.of("A", "B", NAMELESS).set().ofMaxSize(2))
                .as(Caller::new);
    }

    /// As the office itself would decide for the caller, row by row.
    private static Optional<View> shown(Caller caller, String office, String programme) {
        Place place = new Place(office, programme);
        if (AccessTable.decide(caller, Operation.READ_FIGURES, place).allowed()) {
            return Optional.of(View.CURRENT);
        }
        return AccessTable.decide(caller, Operation.READ_APPROVED, place).allowed()
                ? Optional.of(View.APPROVED)
                : Optional.empty();
    }

    @Property(tries = 3_000)
    void showsOfAnOfficeWhatItWouldShow(@ForAll("callers") Caller caller) {
        Outlook outlook = new Outlook(Sight.of(caller), OFFICES, null);
        Map<String, Map<String, View>> seen = new LinkedHashMap<>();
        outlook.standings(everythingInBothViews(), Optional.empty())
                .forEach(it -> seen.put(it.office().code(), views(it)));

        for (Office office : OFFICES) {
            for (String programme : PROGRAMMES) {
                assertThat(
                                Optional.ofNullable(
                                        seen.getOrDefault(office.code(), Map.of()).get(programme)))
                        .as("%s of %s to %s", programme, office.code(), caller)
                        .isEqualTo(shown(caller, office.code(), programme));
            }
        }
    }

    /// Also where it says which programmes there are.
    @Property(tries = 1_000)
    void listsNothingThatIsNotShown(@ForAll("callers") Caller caller) {
        Outlook outlook = new Outlook(Sight.of(caller), OFFICES, null);
        outlook.standings(everythingInBothViews(), Optional.empty())
                .forEach(it ->
                        assertThat(it.catalogue().orElseThrow().codes())
                                .isEqualTo(it.programmes().keySet()));
    }

    @Property(tries = 1_000)
    void asksForWhatIsShownAndNothingElse(@ForAll("callers") Caller caller) {
        Outlook outlook = new Outlook(Sight.of(caller), OFFICES, null);
        Inquiry inquiry =
                outlook.inquiry(
                        new Question.Some(new TreeSet<>(PROGRAMMES)), Set.of(Optional.empty()));

        for (View view : View.values()) {
            for (Office office : OFFICES) {
                Question asked =
                        inquiry.parts()
                                .getOrDefault(Edition.now(view), Map.of())
                                .getOrDefault(office.code(), new Question.Doing());
                for (String programme : PROGRAMMES) {
                    assertThat(asked.asksFor(programme))
                            .isEqualTo(
                                    shown(caller, office.code(), programme)
                                            .equals(Optional.of(view)));
                }
            }
        }
    }

    /// Of records as well, whether one programme is asked about or all.
    @Property(tries = 3_000)
    void countsOfAnOfficesRecordsWhatItWouldCount(@ForAll("callers") Caller caller) {
        for (Topic<?> topic : List.of(Topic.EVENTS, Topic.NETWORK)) {
            RecordsOutlook all = outlook(caller, topic, Optional.empty());
            for (Office office : KEEPERS) {
                for (String programme : PROGRAMMES) {
                    boolean shown =
                            AccessTable.decide(
                                            caller,
                                            topic.operation(),
                                            new Place(office.code(), programme))
                                    .allowed();
                    assertThat(
                                    all.seen().contains(office)
                                            && all.counted(office)
                                                    .map(it -> it.contains(programme))
                                                    .orElse(true))
                            .isEqualTo(shown);
                    RecordsOutlook one = outlook(caller, topic, Optional.of(programme));
                    assertThat(one.seen().contains(office)).isEqualTo(shown);
                    assertThat(one.counted(office)).contains(List.of(programme));
                }
            }
        }
    }

    /// Every record of one office and some of another's are no sum of anything.
    @Property(tries = 1_000)
    void addsUpTheSameProgrammesOfEachOffice(@ForAll("callers") Caller caller) {
        for (Topic<?> topic : List.of(Topic.EVENTS, Topic.NETWORK)) {
            RecordsOutlook all = outlook(caller, topic, Optional.empty());
            Set<Set<String>> counted =
                    KEEPERS.stream()
                            .map(office ->
                                    Stream.concat(PROGRAMMES.stream(), Stream.of(NAMELESS))
                                            .filter(it -> isCounted(all, office, it))
                                            .collect(Collectors.toSet()))
                            .collect(Collectors.toSet());
            assertThat(all.isWhole())
                    .isEqualTo(counted.size() == 1 && !counted.contains(Set.<String>of()));
        }
    }

    private static boolean isCounted(RecordsOutlook all, Office office, String programme) {
        return all.seen().contains(office)
                && all.counted(office).map(it -> it.contains(programme)).orElse(true);
    }

    private static RecordsOutlook outlook(
            Caller caller, Topic<?> topic, Optional<String> programme) {
        return new RecordsOutlook(
                Sight.of(caller), KEEPERS, topic, new Wanted(programme, Optional.empty()));
    }

    /// Answers that were made for one are given to the other.
    @Property(tries = 3_000)
    void isTheSameOnlyForThoseWhoSeeTheSame(
            @ForAll("callers") Caller one, @ForAll("callers") Caller other) {
        if (!Sight.of(one).equals(Sight.of(other))) {
            return;
        }
        for (Office office : OFFICES) {
            for (String programme : PROGRAMMES) {
                assertThat(shown(one, office.code(), programme))
                        .isEqualTo(shown(other, office.code(), programme));
                Place place = new Place(office.code(), programme);
                assertThat(AccessTable.decide(one, Operation.READ_COMPLETENESS, place).allowed())
                        .isEqualTo(
                                AccessTable.decide(other, Operation.READ_COMPLETENESS, place)
                                        .allowed());
                for (Operation records :
                        List.of(Operation.READ_STATISTICS, Operation.READ_PARTNERS)) {
                    assertThat(AccessTable.decide(one, records, place).allowed())
                            .isEqualTo(AccessTable.decide(other, records, place).allowed());
                }
            }
        }
    }

    @Property(tries = 300)
    void isTheSameForAllWhoDifferInNothingThatShows(@ForAll("callers") Caller caller) {
        Caller somebody =
                new Caller("x", caller.roles(), caller.office(), null, caller.programmes());
        assertThat(Sight.of(caller)).isEqualTo(Sight.of(somebody));
    }

    /// Which view each programme of the standing was taken from.
    private static Map<String, View> views(Standing standing) {
        Map<String, View> views = new LinkedHashMap<>();
        standing.programmes()
                .forEach((code, said) ->
                        views.put(code, View.valueOf(said.report().orElseThrow().body().tag())));
        return views;
    }

    private static Heard everythingInBothViews() {
        Map<Edition, Map<String, Standing>> standings = new LinkedHashMap<>();
        for (View view : View.values()) {
            Map<String, Standing> offices = new LinkedHashMap<>();
            OFFICES.forEach(it -> offices.put(it.code(), everything(it, view)));
            standings.put(Edition.now(view), offices);
        }
        return new Heard(standings, new Basis(new Inquiry(Map.of()), 0, 0, true));
    }

    private static Standing everything(Office office, View view) {
        Map<String, Said> said = new LinkedHashMap<>();
        PROGRAMMES.forEach(it ->
                said.put(
                        it,
                        new Said(
                                Freshness.LIVE,
                                Optional.of(NOW),
                                Optional.of(
                                        REPORTS.computeIfAbsent(
                                                view, SightPropertyTests::report)))));
        return new Standing(
                office,
                true,
                Health.UP,
                Optional.of(NOW),
                Optional.of(new Catalogue(Set.copyOf(PROGRAMMES), NOW)),
                said);
    }

    private static ProgrammeReport report(View view) {
        LocalDate day = LocalDate.of(2020, 1, 1);
        ProgrammeBody definition =
                new ProgrammeBody(
                        "A", "A", null, day, day, null, null, "KZ", 1, List.of(), List.of(),
                        List.of());
        return ProgrammeReport.of(
                new ProgrammeAnswerBody(view.name(), definition, List.of(), List.of(), List.of()));
    }
}
