package org.tumar.demo.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tumar.demo.office.Reply;

/// Enters, corrects and withdraws records of one service, two kinds in turn.
record RecordWriter(Lane lane, Life odd, Life even) {

    static RecordWriter of(String service, RecordDesk desk, Life odd, Life even) {
        return new RecordWriter(
                new Lane(
                        "write to %s in %s".formatted(service, desk.country()),
                        it -> twice(desk, turn(odd, even, it))),
                odd,
                even);
    }

    private static List<Sent> turn(Life odd, Life even, int number) {
        return (number % 2 == 1 ? odd : even).turn((number + 1) / 2);
    }

    /// The second time the other way round.
    private static Reply<?> twice(RecordDesk desk, List<Sent> all) {
        Reply<?> reply = new Reply.Unreachable<>("nothing was sent");
        for (Sent sent : Stream.concat(all.stream(), all.reversed().stream()).toList()) {
            reply = desk.send(sent);
            if (!(reply instanceof Reply.Answered<?>)) {
                return reply;
            }
        }
        return reply;
    }

    /// All that was confirmed.
    List<Sent> confirmed() {
        List<Sent> all = new ArrayList<>();
        int last = lane.confirmed();
        for (int number = 1; number <= last; number++) {
            all.addAll(turn(odd, even, number));
        }
        return all;
    }
}
