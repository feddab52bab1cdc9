package org.tumar.indicators.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Committed.Commit;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.programme.Office;

/// The office's answers, each reckoned once for a revision and a day.
///
/// Asking again costs one small read of the heads. Days are those of UTC.
public final class Answers {

    private static final int READERS = 16;

    private final Office office;
    private final Programmes programmes;
    private final Clock clock;
    private final Map<String, Answering> kept;
    private final Object[] reading = Stream.generate(Object::new).limit(READERS).toArray();

    /// @param most how many programmes' answers are kept
    public Answers(Office office, Programmes programmes, Clock clock, int most) {
        this.office = office;
        this.programmes = programmes;
        this.clock = clock;
        this.kept = new Recent<>(most);
    }

    /// Answers for some programmes, or for all where no code is given; unknown codes are absent.
    public OfficeAnswerBody answer(Set<String> codes) {
        LocalDate day = today();
        List<Head> heads = programmes.heads();
        return new OfficeAnswerBody(
                office.code(),
                heads.stream().map(Head::code).toList(),
                heads.stream()
                        .filter(it -> codes.isEmpty() || codes.contains(it.code()))
                        .flatMap(it -> answer(it, day).stream())
                        .toList());
    }

    private Optional<ProgrammeAnswerBody> answer(Head head, LocalDate day) {
        return kept(head.code())
                .filter(it -> it.isOf(head.stamp(), day))
                .or(() -> read(head, day))
                .map(Answering::answer);
    }

    /// As the programme stands by now, which may be later than its head was read. Of several that
    /// ask at once, the first reads it for all.
    private Optional<Answering> read(Head head, LocalDate day) {
        synchronized (reading[Math.floorMod(head.code().hashCode(), reading.length)]) {
            return kept(head.code())
                    .filter(it -> it.isOf(head.stamp(), day))
                    .or(() -> programmes.find(head.code()).map(it -> kept(it, day)));
        }
    }

    private Answering kept(Holding holding, LocalDate day) {
        Answering answering = new Answering(office.code(), holding, day);
        keep(holding.head().code(), answering);
        return answering;
    }

    /// Goes on from the answer before a change, where there is one by the same definition: only
    /// what changed is reckoned anew, and nothing is read.
    void follow(Commit commit) {
        LocalDate day = today();
        Change change = commit.change();
        if (commit.before().revision() == 0) {
            change.definition()
                    .ifPresent(it -> kept(new Holding(commit.after(), it, sheets(change)), day));
        } else if (change.definition().isEmpty()) {
            kept(commit.code())
                    .filter(it -> it.isOf(commit.before().stamp(), day))
                    .flatMap(it -> it.after(commit.after(), change.sheets()))
                    .ifPresent(it -> keep(commit.code(), it));
        }
    }

    private static Map<String, Sheet> sheets(Change change) {
        Map<String, Sheet> sheets = new HashMap<>();
        change.sheets().forEach(it -> sheets.put(it.indicator(), it));
        return sheets;
    }

    /// Reckons the answer of that head, so that it is there when it is asked for.
    void warm(Head head) {
        answer(head, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Optional<Answering> kept(String code) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(code));
        }
    }

    private void keep(String code, Answering answering) {
        synchronized (kept) {
            kept.put(code, answering);
        }
    }

    /// The entries that were used last, up to a number.
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
