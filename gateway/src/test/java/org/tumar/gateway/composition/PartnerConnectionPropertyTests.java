package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.tumar.contracts.access.Service;
import org.tumar.contracts.partners.DirectoryPageBody;
import org.tumar.contracts.partners.DirectoryPageBody.EntryBody;
import org.tumar.contracts.partners.RecordedPartnerBody;
import org.tumar.gateway.offices.Freshness;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Told;
import org.tumar.gateway.offices.Topic;

/// Pages over several offices, as they are turned while partners come and go.
class PartnerConnectionPropertyTests {

    private static final List<String> CODES = List.of("KZ", "KG", "TJ");
    private static final Comparator<EntryBody> ORDER =
            Comparator.comparing(EntryBody::order).thenComparing(it -> it.partner().id());

    /// A partner of an office; names and ids may be those of another office's.
    private record Entry(String office, String order, String id) {}

    private final Map<String, Map<String, EntryBody>> offices = new LinkedHashMap<>();

    @Provide
    Arbitrary<List<Entry>> entries() {
        return Combinators.combine(
                        Arbitraries.of(CODES),
                        Arbitraries.of("", "a", "ab", "b", "c"),
                        Arbitraries.of("p", "q", "r", "s", "t"))
                .as(Entry::new)
                .list()
                .uniqueElements(it -> it.office() + it.id());
    }

    private void add(Entry entry) {
        RecordedPartnerBody partner =
                new RecordedPartnerBody(
                        entry.id(),
                        1L,
                        false,
                        "ngo",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        offices.computeIfAbsent(entry.office(), _ -> new LinkedHashMap<>())
                .putIfAbsent(entry.id(), new EntryBody(entry.order(), partner));
    }

    /// As an office answers: right from the place, in its own order.
    private Told<DirectoryPageBody> told(String code, Optional<DirectoryPlace> from, int first) {
        List<EntryBody> rest =
                offices.getOrDefault(code, Map.of()).values().stream()
                        .sorted(ORDER)
                        .filter(it -> from.map(place -> isAtOrBehind(it, place)).orElse(true))
                        .toList();
        URI uri = URI.create("http://localhost");
        Office office =
                new Office(code, Optional.of(code), code, uri, Map.of(Service.PARTNERS, uri));
        return new Told<>(
                office,
                Freshness.LIVE,
                Optional.of(Instant.EPOCH),
                Optional.of(
                        new DirectoryPageBody(
                                rest.stream().limit(first).toList(),
                                offices.getOrDefault(code, Map.of()).size(),
                                rest.size() > first)),
                Optional.empty());
    }

    private static boolean isAtOrBehind(EntryBody entry, DirectoryPlace place) {
        int order = entry.order().compareTo(place.order());
        return order > 0 || (order == 0 && entry.partner().id().compareTo(place.id()) >= 0);
    }

    private PartnerConnection page(Optional<DirectoryPlace> after, int first) {
        List<Told<DirectoryPageBody>> told =
                CODES.stream().map(it -> told(it, after, first + 1)).toList();
        RecordsOutlook outlook =
                new RecordsOutlook(
                        Sight.of(Seen.ANALYST),
                        told.stream().map(Told::office).toList(),
                        Topic.PARTNERS,
                        new Wanted(Optional.empty(), Optional.empty()));
        return PartnerConnection.of(outlook, told, after, first).data();
    }

    @Property(tries = 500)
    void showsEveryPartnerOnceInOneOrderWhileOthersCome(
            @ForAll("entries") @Size(max = 12) List<Entry> there,
            @ForAll("entries") @Size(max = 4) List<Entry> coming,
            @ForAll @IntRange(min = 1, max = 4) int first) {
        offices.clear();
        there.forEach(this::add);
        List<Entry> later = new ArrayList<>(coming);
        List<Listing> seen = new ArrayList<>();
        Optional<DirectoryPlace> after = Optional.empty();
        boolean more = true;
        while (more) {
            PartnerConnection page = page(after, first);
            assertThat(page.listings()).hasSizeLessThanOrEqualTo(first);
            seen.addAll(page.listings());
            more = page.more();
            assertThat(page.listings().isEmpty() && more).isFalse();
            if (more) {
                after = DirectoryPlace.read(page.listings().getLast().place().cursor());
                assertThat(after).contains(page.listings().getLast().place());
            }
            if (!later.isEmpty()) {
                add(later.removeLast());
            }
        }

        assertThat(seen).isSorted();
        assertThat(seen).extracting(Listing::id).doesNotHaveDuplicates();
        assertThat(seen.stream().map(Listing::id).collect(Collectors.toSet()))
                .containsAll(there.stream().map(it -> it.office() + "/" + it.id()).toList());
    }

    @Property(tries = 300)
    void goesOnBehindAPartnerThatHasGone(
            @ForAll("entries") @Size(min = 2, max = 12) List<Entry> there) {
        offices.clear();
        there.forEach(this::add);
        List<Listing> all = page(Optional.empty(), 100).listings();
        for (Listing last : all) {
            DirectoryPlace place = last.place();
            EntryBody gone = offices.get(place.office()).remove(place.id());
            List<Listing> rest = page(Optional.of(place), 100).listings();
            offices.get(place.office()).put(place.id(), gone);

            assertThat(rest).extracting(Listing::id).isEqualTo(ids(all, all.indexOf(last) + 1));
        }
    }

    private static List<String> ids(List<Listing> all, int from) {
        return all.subList(from, all.size()).stream().map(Listing::id).toList();
    }

    @Property(tries = 300)
    void takesNothingElseForACursor(@ForAll String text) {
        DirectoryPlace.read(text)
                .ifPresent(it -> assertThat(DirectoryPlace.read(it.cursor())).contains(it));
    }
}
