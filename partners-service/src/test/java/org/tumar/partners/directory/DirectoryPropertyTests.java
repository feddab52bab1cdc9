package org.tumar.partners.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.tumar.contracts.partners.PartnerPageBody;
import org.tumar.contracts.partners.RecordedPartnerBody;
import org.tumar.partners.partner.PartnerFixtures;

class DirectoryPropertyTests {

    private static final Wanted ANY =
            new Wanted(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// Names may be alike; ids are not.
    @Property(tries = 300)
    void showsEachPartnerOnOnePageWhileOthersCome(
            @ForAll("names") @Size(min = 1, max = 20) List<String> names,
            @ForAll("names") @Size(max = 5) List<String> more,
            @ForAll @IntRange(min = 1, max = 7) int first) {
        PartnerFixtures fixtures = new PartnerFixtures();
        for (int number = 0; number < names.size(); number++) {
            fixtures.add("old-" + number, names.get(number));
        }
        Directory directory = new Directory(fixtures.partners());
        List<String> seen = new ArrayList<>();
        List<String> coming = new ArrayList<>(more);

        Optional<Cursor> after = Optional.empty();
        do {
            PartnerPageBody page = directory.page(ANY, PartnerFixtures.ALL, after, first);
            page.partners().stream().map(RecordedPartnerBody::id).forEach(seen::add);
            after = Optional.ofNullable(page.next()).flatMap(Cursor::read);
            if (!coming.isEmpty()) {
                fixtures.add("new-" + coming.size(), coming.removeLast());
            }
        } while (after.isPresent());

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(Set.copyOf(seen)).containsAll(ids(names.size()));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(it -> "old-" + it).toList();
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withChars("ab щ\n".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(4)
                .list();
    }
}
