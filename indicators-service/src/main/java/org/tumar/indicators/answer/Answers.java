package org.tumar.indicators.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.indicators.fact.Counting;
import org.tumar.indicators.fact.Derived;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Committed.Commit;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.View;
import org.tumar.indicators.programme.Definitions;
import org.tumar.indicators.programme.Office;

/// The office's answers, each reckoned once for a revision and a day.
///
/// Asking again costs one small read of the heads. Days are those of UTC.
public final class Answers {

    private static final int READERS = 16;

    private final Office office;
    private final Programmes programmes;
    private final Counting counting;
    private final Clock clock;
    private final Recent<Key, Answering> kept;
    private final Object[] reading = Stream.generate(Object::new).limit(READERS).toArray();

    private record Key(String code, View view) {}

    /// @param most how many programmes' answers are kept of each view
    public Answers(Office office, Programmes programmes, Counting counting, Clock clock, int most) {
        this.office = office;
        this.programmes = programmes;
        this.counting = counting;
        this.clock = clock;
        this.kept = new Recent<>(most * View.values().length);
    }

    /// Answers for some programmes, or for all where no code is given; unknown codes are absent.
    public OfficeAnswerBody answer(Set<String> codes) {
        return answer(new Question(codes, Showing.CURRENT, _ -> true));
    }

    /// @param question of how things stand
    OfficeAnswerBody answer(Question question) {
        LocalDate day = today();
        Showing showing = question.showing();
        List<Head> heads = question.visible(programmes.heads());
        counting.notice(heads);
        return new OfficeAnswerBody(
                office.code(),
                heads.stream().map(Head::code).toList(),
                heads.stream()
                        .filter(question::asksFor)
                        .flatMap(it -> answer(it, showing, day).stream())
                        .toList());
    }

    private Optional<ProgrammeAnswerBody> answer(Head head, Showing showing, LocalDate day) {
        return current(head, showing, day)
                .or(() -> read(head, showing, day))
                .map(Answering::answer);
    }

    private Optional<Answering> current(Head head, Showing showing, LocalDate day) {
        return kept(head.code(), showing)
                .filter(it -> it.isOf(head.stamp(), day))
                .flatMap(it -> counted(it, head, showing, day));
    }

    /// Goes on from an answer where something else is counted since; empty where it is not reckoned
    /// yet.
    private Optional<Answering> counted(
            Answering known, Head head, Showing showing, LocalDate day) {
        Derived now = derived(known.definition(), showing, day);
        return known.isCounted(now)
                ? Optional.of(known)
                : kept(known.after(head, List.of(), now), head.code(), showing);
    }

    private Optional<Answering> kept(Optional<Answering> next, String code, Showing showing) {
        next.ifPresent(it -> keep(code, showing, it));
        return next;
    }

    private Derived derived(ProgrammeBody definition, Showing showing, LocalDate day) {
        return showing.derived(
                definition, Definitions.applyingIn(definition, office.code()), counting, day);
    }

    /// As the programme stands by now, which may be later than its head was read. Of several that
    /// ask at once, the first reads it for all.
    private Optional<Answering> read(Head head, Showing showing, LocalDate day) {
        synchronized (reading[Math.floorMod(head.code().hashCode(), reading.length)]) {
            return current(head, showing, day)
                    .or(() -> programmes.find(head.code()).map(it -> kept(it, showing, day)));
        }
    }

    private Answering kept(Holding holding, Showing showing, LocalDate day) {
        Derived derived = derived(holding.definition(), showing, day);
        Answering answering = new Answering(office.code(), holding, showing, day, derived);
        keep(holding.head().code(), showing, answering);
        return answering;
    }

    /// Goes on from the answers before a change, where there are any by the same definition: only
    /// what changed is reckoned anew, and nothing is read.
    void follow(Commit commit) {
        LocalDate day = today();
        Change change = commit.change();
        if (commit.before().revision() == 0) {
            change.definition()
                    .map(it -> new Holding(commit.after(), it, sheets(change)))
                    .ifPresent(it -> kept(it, Showing.CURRENT, day));
        } else if (change.definition().isEmpty()) {
            follow(commit, Showing.CURRENT, day);
            follow(commit, Showing.APPROVED, day);
        }
    }

    private void follow(Commit commit, Showing showing, LocalDate day) {
        kept(commit.code(), showing)
                .filter(it -> it.isOf(commit.before().stamp(), day))
                .flatMap(it ->
                        it.after(
                                commit.after(),
                                commit.change().sheets(),
                                derived(it.definition(), showing, day)))
                .ifPresent(it -> keep(commit.code(), showing, it));
    }

    private static Map<String, Sheet> sheets(Change change) {
        Map<String, Sheet> sheets = new HashMap<>();
        change.sheets().forEach(it -> sheets.put(it.indicator(), it));
        return sheets;
    }

    /// Reckons the answers of that head that are asked for, so that they are there.
    void warm(Head head) {
        LocalDate day = today();
        answer(head, Showing.CURRENT, day);
        kept(head.code(), Showing.APPROVED).ifPresent(_ -> answer(head, Showing.APPROVED, day));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Optional<Answering> kept(String code, Showing showing) {
        return kept.get(new Key(code, showing.view()));
    }

    private void keep(String code, Showing showing, Answering answering) {
        kept.put(new Key(code, showing.view()), answering);
    }
}
