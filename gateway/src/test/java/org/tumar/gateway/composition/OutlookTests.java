package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Role;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.View;

class OutlookTests {

    private static final List<Office> OFFICES =
            Stream.of("REGION", "KZ", "KG").map(Seen::office).toList();

    /// Who sees what one office says now, and of the others what was approved.
    private static final Caller OFFICER_AND_DONOR =
            new Caller(
                    "o", Set.of(Role.COUNTRY_OFFICER, Role.DONOR), "KZ", null, Set.of("CT.0495"));

    @Test
    void isNotWholeWhereOfficesAreSeenInDifferentViews() {
        Outlook mixed = new Outlook(Sight.of(OFFICER_AND_DONOR), OFFICES, null);

        assertThat(mixed.views()).containsEntry("KZ", View.CURRENT);
        assertThat(mixed.views()).containsEntry("KG", View.APPROVED);
        assertThat(mixed.isWhole("CT.0495")).isFalse();
    }

    @Test
    void isWholeInOneView() {
        assertThat(
                        new Outlook(Sight.of(OFFICER_AND_DONOR), OFFICES, View.APPROVED)
                                .isWhole("CT.0495"))
                .isTrue();
        assertThat(new Outlook(Sight.of(Seen.ANALYST), OFFICES, null).isWhole("CT.0495")).isTrue();
    }
}
