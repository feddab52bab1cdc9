package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The last good answers of one service of one office, by question; for any number of threads.
final class RecordsMemory {

    /// Of more questions than that, what was asked for least recently is forgotten. The largest
    /// answer, a page of 100 partners, takes some 100 kB.
    static final int MOST = 100;

    /// @param mark when the call set out that brought it, by uptime
    /// @param at the same by the clock
    record Kept(RecordsAnswer answer, long mark, Instant at) {}

    private final Map<RecordsQuestion<?>, Kept> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<RecordsQuestion<?>, Kept> eldest) {
                    return size() > MOST;
                }
            };

    /// What was heard earlier takes the place of nothing younger.
    synchronized void heard(
            RecordsQuestion<?> question, RecordsAnswer answer, long mark, Instant at) {
        Kept before = kept.get(question);
        if (!(answer instanceof RecordsAnswer.None) && (before == null || before.mark() <= mark)) {
            kept.put(question, new Kept(answer, mark, at));
        }
    }

    synchronized boolean isKnown(RecordsQuestion<?> question) {
        return kept.containsKey(question);
    }

    /// @param needed how young an answer must be to count as live
    synchronized boolean isLive(RecordsQuestion<?> question, long needed) {
        Kept known = kept.get(question);
        return known != null && known.mark() >= needed;
    }

    synchronized @Nullable Kept known(RecordsQuestion<?> question) {
        return kept.get(question);
    }

    /// @param needed how young an answer must be to count as live
    <A> Told<A> tell(Office office, RecordsQuestion<A> question, long needed) {
        return tell(office, question, known(question), needed);
    }

    /// The same by what was known at a time.
    static <A> Told<A> tell(
            Office office, RecordsQuestion<A> question, @Nullable Kept known, long needed) {
        return known == null
                ? Told.nothing(office)
                : new Told<>(
                        office,
                        Freshness.of(known.mark() >= needed),
                        Optional.of(known.at()),
                        Optional.ofNullable(given(question, known.answer())),
                        known.answer() instanceof RecordsAnswer.Refused(String field)
                                ? Optional.of(field)
                                : Optional.empty());
    }

    private static <A> @Nullable A given(RecordsQuestion<A> question, RecordsAnswer answer) {
        return answer instanceof RecordsAnswer.Given(Object body)
                ? question.topic().answer().cast(body)
                : null;
    }
}
