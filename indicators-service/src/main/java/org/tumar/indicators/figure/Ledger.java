package org.tumar.indicators.figure;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tumar.indicators.figure.Committed.Commit;

/// Changes to programmes, one after another and each as a whole.
///
/// Writers of one process queue; between processes the one that commits first wins and the others
/// decide again on what it left. A writer that dies holds nobody up.
public final class Ledger {

    private static final System.Logger log = System.getLogger(Ledger.class.getName());
    private static final int TRIES = 20;

    private final Programmes programmes;
    private final Duration patience;
    private static final int QUEUES = 64;

    private final Committed committed;
    private final List<ReentrantLock> queues =
            Stream.generate(() -> new ReentrantLock(true)).limit(QUEUES).toList();

    /// @param patience how long a writer waits for those before it
    public Ledger(Programmes programmes, Duration patience) {
        this(programmes, patience, _ -> {});
    }

    /// @param patience how long a writer waits for those before it
    /// @param committed hears of every change
    public Ledger(Programmes programmes, Duration patience, Committed committed) {
        this.programmes = programmes;
        this.patience = patience;
        this.committed = committed;
    }

    /// What to do with a programme as it stands.
    @FunctionalInterface
    public interface Decision<R> {

        /// @param revision that the versions of the change bear
        Decided<R> decide(Optional<Holding> holding, long revision);
    }

    /// @param change empty where nothing is to change
    public record Decided<R>(R result, Optional<Change> change) {}

    /// Changes a programme.
    ///
    /// @throws ProgrammeBusy where others took too long
    public <R> R change(String code, Decision<R> decision) {
        return inTurn(code, () -> change(code, () -> programmes.find(code), decision));
    }

    /// Changes a programme by the sheet of one indicator.
    ///
    /// @throws ProgrammeBusy where others took too long
    public <R> R change(String code, String indicator, Decision<R> decision) {
        return inTurn(code, () -> change(code, () -> programmes.find(code, indicator), decision));
    }

    /// Changes what there is of a programme beside its sheets.
    ///
    /// @throws ProgrammeBusy where others took too long
    public <R> R changeOutline(String code, Decision<R> decision) {
        return inTurn(code, () -> change(code, () -> programmes.outline(code), decision));
    }

    /// Returns when every change that was under way is through: what is read from then on holds all
    /// that was recorded before. Whoever writes waits for no reader.
    ///
    /// @throws ProgrammeBusy where others took too long
    public void awaitWriters(String code) {
        inTurn(code, () -> true);
    }

    private <R> R change(String code, Supplier<Optional<Holding>> reading, Decision<R> decision) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Holding> holding = reading.get();
            long base = holding.map(it -> it.head().revision()).orElse(0L);
            Decided<R> expected = decision.decide(holding, base + 1);
            if (expected.change().isEmpty()) {
                return expected.result();
            }
            long revision = programmes.reserve(code);
            Decided<R> decided =
                    revision == base + 1 ? expected : decision.decide(holding, revision);
            Head before = holding.map(Holding::head).orElseGet(() -> new Head(code, 0, ""));
            if (write(before, new Draft(code, base, revision, decided.change().orElseThrow()))) {
                return decided.result();
            }
        }
        throw new ProgrammeBusy();
    }

    private boolean write(Head before, Draft draft) {
        Optional<Head> after =
                programmes.stage(draft) ? programmes.commit(draft) : Optional.empty();
        if (after.isEmpty()) {
            programmes.discard(draft);
            return false;
        }
        String marks = draft.change().recount().map(Recount::marks).orElse(before.marks());
        tell(new Commit(before, after.get().marked(marks), draft.change()));
        tidy(draft);
        return true;
    }

    private void tell(Commit commit) {
        try {
            committed.committed(commit);
        } catch (RuntimeException failure) {
            log.log(Level.WARNING, "Not told: {0}", failure.getClass().getSimpleName());
        }
    }

    /// A change that is visible has been made, whatever becomes of what it superseded: the next one
    /// clears that away as well.
    private void tidy(Draft draft) {
        try {
            programmes.tidy(draft);
        } catch (RuntimeException failure) {
            log.log(Level.WARNING, "Not cleared away: {0}", failure.getClass().getSimpleName());
        }
    }

    private <R> R inTurn(String code, Supplier<R> work) {
        ReentrantLock queue = queues.get(Math.floorMod(code.hashCode(), QUEUES));
        await(queue);
        try {
            return work.get();
        } finally {
            queue.unlock();
        }
    }

    private void await(ReentrantLock queue) {
        try {
            if (!queue.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ProgrammeBusy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ProgrammeBusy();
        }
    }
}
