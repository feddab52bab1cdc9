package org.tumar.demo.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Reply;

/// Writes to one office, one after the other, each tried again until it is confirmed.
final class Lane {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final String name;
    private final IntFunction<Reply<?>> write;
    private volatile int confirmed;
    private final AtomicInteger unanswered = new AtomicInteger();

    /// @param write the first is 1
    Lane(String name, IntFunction<Reply<?>> write) {
        this.name = name;
        this.write = write;
    }

    /// The last that the office has confirmed; so it has all before it.
    int confirmed() {
        return confirmed;
    }

    /// How many tries nobody answered; each may have been carried out or not.
    int unanswered() {
        return unanswered.get();
    }

    /// The next one.
    void write() {
        int next = confirmed + 1;
        if (!tried(next)) {
            await(name).atMost(PATIENCE).pollInterval(BETWEEN).until(() -> tried(next));
        }
        confirmed = next;
    }

    /// One after the other.
    void writeWhile(BooleanSupplier goesOn, Duration pause) {
        while (goesOn.getAsBoolean()) {
            write();
            if (pause.isPositive()) {
                await().pollDelay(pause).until(() -> true);
            }
        }
    }

    private boolean tried(int next) {
        return switch (write.apply(next)) {
            case Reply.Answered<?> _ -> true;
            case Reply.Unreachable<?> _ -> {
                unanswered.incrementAndGet();
                yield false;
            }
            case Reply.Refused<?>(Problem problem) ->
                    throw new AssertionError("%s, %d: %s".formatted(name, next, problem));
        };
    }
}
