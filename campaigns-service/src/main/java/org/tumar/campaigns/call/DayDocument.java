package org.tumar.campaigns.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.call.KeptCall.State;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Earlier;

/// A day as it is stored: a call is one line, and who said what is there once.
///
/// @param authors whom the calls name by number
record DayDocument(
        String hotline, LocalDate day, List<Authorship> authors, List<CallDocument> calls) {

    private static final String FOLLOWS = "|1";

    /// @param n sequence
    /// @param s state, where it is not HERE
    /// @param to the day that it is leaving or gone for
    /// @param a number of the author
    /// @param c the call
    /// @param h what it said before
    record CallDocument(
            String id,
            long n,
            @Nullable State s,
            @Nullable LocalDate to,
            int a,
            String c,
            @Nullable List<EarlierDocument> h) {}

    /// @param w withdrawn
    record EarlierDocument(long n, @Nullable Boolean w, int a, String c) {}

    static DayDocument of(Day day) {
        Authors authors = new Authors();
        List<CallDocument> calls =
                day.calls().values().stream()
                        .sorted(Comparator.comparing(KeptCall::id))
                        .map(it -> write(it, authors))
                        .toList();
        return new DayDocument(day.hotline(), day.day(), authors.all(), calls);
    }

    private static CallDocument write(KeptCall it, Authors authors) {
        return new CallDocument(
                it.id(),
                it.sequence(),
                it.state() == State.HERE ? null : it.state(),
                it.movedTo(),
                authors.number(it.authorship()),
                line(it.call()),
                it.history().isEmpty()
                        ? null
                        : it.history().stream().map(one -> write(one, authors)).toList());
    }

    private static EarlierDocument write(Earlier<Call> it, Authors authors) {
        return new EarlierDocument(
                it.sequence(),
                it.withdrawn() ? true : null,
                authors.number(it.authorship()),
                line(it.content()));
    }

    Day read() {
        Map<String, KeptCall> all = new LinkedHashMap<>();
        calls.forEach(it -> all.put(it.id(), read(it)));
        return new Day(hotline, day, all);
    }

    private KeptCall read(CallDocument it) {
        return new KeptCall(
                it.id(),
                it.n(),
                it.s() == null ? State.HERE : it.s(),
                it.to(),
                call(it.c()),
                authors.get(it.a()),
                it.h() == null ? List.of() : it.h().stream().map(this::read).toList());
    }

    private Earlier<Call> read(EarlierDocument it) {
        return new Earlier<>(it.n(), it.w() != null, call(it.c()), authors.get(it.a()));
    }

    /// No code has a bar, and no programme a comma. Whether it follows is said at the end, where
    /// those do not look who knew nothing of it.
    private static String line(Call it) {
        return String.join(
                "|",
                it.time().toString(),
                it.channel(),
                it.category(),
                text(it.sex()),
                text(it.ageGroup()),
                text(it.interest()),
                it.afterHours() ? "1" : "0",
                it.outcome(),
                String.join(",", it.programmes()) + (it.follows() ? FOLLOWS : ""));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Call call(String line) {
        String[] parts = line.split("\\|", -1);
        return new Call(
                Minutes.parse(parts[0]),
                parts[1],
                parts[2],
                nullable(parts[3]),
                nullable(parts[4]),
                nullable(parts[5]),
                parts[6].equals("1"),
                parts[7],
                List.of(parts[8].split(",")),
                parts.length > 9);
    }

    private static final class Authors {

        private final Map<Authorship, Integer> numbers = new LinkedHashMap<>();

        int number(Authorship authorship) {
            return numbers.computeIfAbsent(authorship, _ -> numbers.size());
        }

        List<Authorship> all() {
            return new ArrayList<>(numbers.keySet());
        }
    }
}
