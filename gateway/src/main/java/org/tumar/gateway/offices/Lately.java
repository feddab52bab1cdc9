package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was asked of an office during the last seconds.
final class Lately {

    /// Of more questions than that, the ones asked least recently are not kept warm.
    private static final int MOST = 64;

    private static final int LONGEST_CODE = 200;

    private final long within;
    private long latest = Uptime.NEVER;

    private final Map<Question, Long> asked =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Long> eldest) {
                    return size() > MOST;
                }
            };

    Lately(Duration within) {
        this.within = within.toNanos();
    }

    synchronized void note(Question question, long now) {
        latest = now;
        if (!(question instanceof Question.Some some)
                || some.codes().stream().allMatch(Lately::isSane)) {
            asked.put(question, now);
        }
    }

    /// Whether anything was asked at that moment or later, by uptime.
    synchronized boolean isSince(long moment) {
        return latest != Uptime.NEVER && latest >= moment;
    }

    /// Longer ones are no programme's, and would only fill the memory.
    private static boolean isSane(String code) {
        return code.length() <= LONGEST_CODE;
    }

    /// One question whose answer answers all that was asked; [Question.Doing] where nothing was
    /// asked of programmes.
    synchronized Question all(long now) {
        asked.values().removeIf(it -> it < now - within);
        return Question.union(asked.keySet());
    }
}
