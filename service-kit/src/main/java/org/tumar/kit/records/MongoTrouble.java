package org.tumar.kit.records;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteError;
import com.mongodb.bulk.WriteConcernError;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.events.StoreAway;

/// Which of the store's failures pass by themselves, so that the same succeeds later.
final class MongoTrouble {

    /// Shutdown, stepping down, recovering, interrupted by either, out of time, somebody else's
    /// conflicting write, a full disk; said also by other exceptions.
    private static final Set<Integer> PASSING =
            Set.of(50, 91, 112, 189, 262, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436, 14_031);

    private MongoTrouble() {}

    /// @throws StoreAway where the store does not answer just now
    static <T extends @Nullable Object> T told(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (MongoException trouble) {
            throw passes(trouble) ? new StoreAway(trouble) : trouble;
        }
    }

    /// As [#told(Supplier)], of what answers nothing.
    static void done(Runnable asking) {
        told(() -> {
            asking.run();
            return true;
        });
    }

    private static boolean passes(MongoBulkWriteException written) {
        @Nullable WriteConcernError concern = written.getWriteConcernError();
        return concern != null
                ? PASSING.contains(concern.getCode())
                : written.getWriteErrors().stream()
                        .map(WriteError::getCode)
                        .anyMatch(PASSING::contains);
    }

    static boolean passes(MongoException trouble) {
        return switch (trouble) {
            case MongoTimeoutException _,
                    MongoSocketException _,
                    MongoInterruptedException _,
                    MongoNotPrimaryException _,
                    MongoNodeIsRecoveringException _ ->
                    true;
            case MongoBulkWriteException written -> passes(written);
            default -> PASSING.contains(trouble.getCode());
        };
    }
}
