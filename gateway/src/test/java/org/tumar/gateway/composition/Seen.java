package org.tumar.gateway.composition;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Role;
import org.tumar.gateway.offices.Basis;
import org.tumar.gateway.offices.Edition;
import org.tumar.gateway.offices.Heard;
import org.tumar.gateway.offices.Inquiry;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Standing;
import org.tumar.gateway.offices.View;

/// What somebody sees of what the offices said.
final class Seen {

    static final Caller ANALYST =
            new Caller("a", Set.of(Role.REGIONAL_ANALYST), Caller.REGION, null, Set.of());

    private Seen() {}

    static Caller officer(String office) {
        return new Caller("o", Set.of(Role.COUNTRY_OFFICER), office, null, Set.of());
    }

    static Caller donor(String... programmes) {
        return new Caller("d", Set.of(Role.DONOR), "", null, Set.of(programmes));
    }

    static Office office(String code) {
        return new Office(
                code,
                Optional.of(code).filter(it -> !it.equals(Office.REGION)),
                code,
                URI.create("http://localhost"));
    }

    static Outlook outlook(Caller caller, List<Standing> standings) {
        return new Outlook(
                Sight.of(caller), standings.stream().map(Standing::office).toList(), null);
    }

    /// Both views say the same.
    static Heard heard(List<Standing> standings) {
        Map<String, Standing> byOffice = new LinkedHashMap<>();
        standings.forEach(it -> byOffice.put(it.office().code(), it));
        return new Heard(
                Map.of(
                        Edition.now(View.CURRENT), byOffice,
                        Edition.now(View.APPROVED), byOffice),
                new Basis(new Inquiry(Map.of()), 0, 0, true));
    }

    static Region region(Caller caller, LocalDate today, List<Standing> standings) {
        Outlook outlook = outlook(caller, standings);
        Heard heard = heard(standings);
        RollUps rollUps = RollUpsUnderTest.begin();
        return new Region(
                outlook.standings(heard, Optional.empty()),
                outlook,
                today,
                rollUps,
                new Regions(heard, outlook, rollUps, Clock.systemUTC()));
    }
}
