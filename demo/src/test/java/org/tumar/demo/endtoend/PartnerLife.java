package org.tumar.demo.endtoend;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.partners.MembershipBody;
import org.tumar.contracts.partners.MembershipsCorrectionBody;
import org.tumar.contracts.partners.NameBody;
import org.tumar.contracts.partners.PartnerBody;
import org.tumar.contracts.partners.PartnerCorrectionBody;

/// Partners in a programme's network. Of those that are put right, every other one has left it, and
/// the others joined another day.
///
/// @param programme its code
record PartnerLife(String programme) implements Life {

    static final String MEMBERS = "partners.network-members";

    private static final LocalDate LEFT = LocalDate.of(2025, 6, 1);
    private static final LocalDate NEVER = LocalDate.MAX;

    @Override
    public Sent entered(int number) {
        PartnerBody partner = partner(id(number), List.of(membership(number, null)));
        return Sent.entered("/v1/partners", partner, one(number), in(number, NEVER));
    }

    @Override
    public Sent corrected(int number) {
        return number % 2 == 0 ? left(number) : joinedAnotherDay(number);
    }

    private Sent left(int number) {
        return new Sent(
                "PUT",
                one(number) + "/memberships",
                new MembershipsCorrectionBody(1, "left", List.of(membership(number, LEFT))),
                one(number),
                in(number, LEFT));
    }

    private Sent joinedAnotherDay(int number) {
        PartnerBody partner = partner(id(number), List.of(membership(number + 1, null)));
        return Sent.corrected(
                one(number),
                new PartnerCorrectionBody(1, "another day", partner),
                in(number + 1, NEVER));
    }

    @Override
    public Sent withdrawn(int number) {
        return Sent.withdrawn(one(number));
    }

    private static Map<String, Long> in(int number, LocalDate to) {
        return Spans.from(RecordLanes.day(number), to, MEMBERS);
    }

    private static String one(int number) {
        return "/v1/partners/" + id(number);
    }

    private static String id(int number) {
        return "ordeal-" + number;
    }

    static PartnerBody partner(String id, List<MembershipBody> memberships) {
        return new PartnerBody(
                id,
                "ngo",
                List.of(new NameBody("en", "Ordeal")),
                List.of(),
                List.of(),
                List.of(),
                memberships);
    }

    private MembershipBody membership(int day, @Nullable LocalDate to) {
        return new MembershipBody(
                programme, RecordLanes.day(day), to, to == null ? null : "own-wish");
    }
}
