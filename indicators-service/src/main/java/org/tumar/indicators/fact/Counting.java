package org.tumar.indicators.fact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.figures.Span;
import org.tumar.figures.derivation.Derivation;
import org.tumar.indicators.fact.Book.Move;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Programmes;

/// Counts an office's records: takes their facts in, and tells what they come to.
///
/// The facts are counted once, when they are first needed; from then on each batch moves what was
/// counted. What another process of the office stored meanwhile shows by a programme's head, or by
/// a fact of a sequence that was not counted here: then all is counted anew.
public final class Counting {

    private static final Duration BETWEEN_RECOUNTS = Duration.ofSeconds(2);

    private final Facts facts;
    private final Programmes programmes;
    private final Recounts recounts;
    private final Clock clock;
    private final Book book = new Book();
    private final Object first = new Object();
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final Set<Key> begun = new HashSet<>();
    private volatile @Nullable Instant counted;

    private record Key(String id, long sequence) {}

    Counting(Facts facts, Programmes programmes, Recounts recounts, Clock clock) {
        this.facts = facts;
        this.programmes = programmes;
        this.recounts = recounts;
        this.clock = clock;
    }

    /// What is counted for a programme's indicators, over the spans that have begun.
    ///
    /// @param indicators those that are derived
    /// @param day nothing is known of spans that begin later
    public Derived derived(
            ProgrammeBody definition, List<IndicatorBody> indicators, LocalDate day) {
        if (indicators.isEmpty()) {
            return Derived.NONE;
        }
        know();
        return book.derived(definition, indicators, day);
    }

    /// What is counted over one span, told apart by some keys: for the office alone.
    ///
    /// @param span one that has begun
    /// @param by keys of the measure's cells
    public CountedCells cells(String programme, Derivation derivation, Span span, List<String> by) {
        know();
        return book.cells(programme, derivation, span, by);
    }

    Marks marks(String programme) {
        know();
        return book.marks(programme);
    }

    /// Hears how programmes stand: where another process has told of facts that were not counted
    /// here, all is counted anew, unless that was done just now.
    public void notice(List<Head> heads) {
        Instant last = counted;
        if (last != null
                && heads.stream().anyMatch(this::isBehind)
                && last.plus(BETWEEN_RECOUNTS).isBefore(clock.instant())
                && turn.tryLock()) {
            try {
                count();
            } finally {
                turn.unlock();
            }
        }
    }

    private boolean isBehind(Head head) {
        return !head.marks().equals(told.getOrDefault(head.code(), ""))
                && !head.marks().equals(book.marks(head.code()).text());
    }

    /// Waits for nobody who waits for a programme's turn.
    private void know() {
        if (counted == null) {
            synchronized (first) {
                if (counted == null) {
                    count();
                }
            }
        }
    }

    /// The heads first: what they tell of is stored already.
    private void count() {
        List<Head> heads = programmes.heads();
        book.renew(facts);
        heads.forEach(it -> told.put(it.code(), it.marks()));
        counted = clock.instant();
    }

    /// Takes facts in, in the order in which they came, and tells each programme that is counted
    /// otherwise since.
    ///
    /// @return of each whether it says something new
    List<Boolean> take(List<Fact> arriving) {
        List<Boolean> news = new ArrayList<>();
        inTurn(() -> {
            know();
            news.addAll(store(arriving));
            tell();
            arriving.forEach(it -> begun.remove(key(it)));
        });
        return news;
    }

    private List<Boolean> store(List<Fact> arriving) {
        Map<String, Fact> stored =
                facts.find(arriving.stream().map(Fact::id).collect(Collectors.toSet()));
        if (!book.has(stored.values())) {
            count();
        }
        Map<String, Fact> newest = new HashMap<>(stored);
        Map<String, Fact> changed = new LinkedHashMap<>();
        Set<Key> retried = new HashSet<>(begun);
        List<Boolean> news = new ArrayList<>();
        for (Fact fact : arriving) {
            Fact known = newest.get(fact.id());
            boolean newer = known == null || fact.isNewerThan(known);
            if (newer) {
                newest.put(fact.id(), fact);
                changed.put(fact.id(), fact);
                begun.add(key(fact));
            }
            news.add(newer || retried.remove(key(fact)));
        }
        facts.put(changed.values());
        book.move(
                changed.values().stream()
                        .map(it -> new Move(Optional.ofNullable(stored.get(it.id())), it))
                        .toList());
        return news;
    }

    /// Also after facts that came again: whoever stored them may have died before telling.
    private void tell() {
        programmes.heads().stream()
                .filter(it -> !it.marks().equals(book.marks(it.code()).text()))
                .map(Head::code)
                .forEach(this::tell);
    }

    private void tell(String code) {
        recounts.recount(code, this::marks).ifPresent(it -> told.put(code, it));
    }

    private Marks marks(Head head) {
        if (isBehind(head)) {
            count();
        }
        return book.marks(head.code());
    }

    private void inTurn(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    private static Key key(Fact fact) {
        return new Key(fact.id(), fact.sequence());
    }
}
