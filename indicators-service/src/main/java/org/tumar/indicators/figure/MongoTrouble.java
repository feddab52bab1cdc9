package org.tumar.indicators.figure;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/// Which of the store's failures pass by themselves, so that the same write succeeds later.
final class MongoTrouble {

    /// Shutdown, stepping down, recovering, interrupted by either; said also by other exceptions.
    private static final Set<Integer> PASSING =
            Set.of(91, 189, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436);

    private MongoTrouble() {}

    static boolean passes(Throwable trouble) {
        return Stream.iterate(trouble, it -> it != null, Throwable::getCause)
                .anyMatch(MongoTrouble::isPassing);
    }

    private static boolean isPassing(Throwable trouble) {
        return switch (trouble) {
            case ProgrammeBusy _,
                    DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    MongoTimeoutException _,
                    MongoSocketException _,
                    MongoInterruptedException _,
                    MongoNotPrimaryException _,
                    MongoNodeIsRecoveringException _ ->
                    true;
            case MongoException other -> PASSING.contains(other.getCode());
            default -> false;
        };
    }
}
