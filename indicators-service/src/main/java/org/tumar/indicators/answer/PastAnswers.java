package org.tumar.indicators.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.indicators.fact.Counting;
import org.tumar.indicators.fact.Derived;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Definitions;
import org.tumar.indicators.programme.Office;

/// What an office would have answered at an instant in the past: by what it had recorded then, and
/// as of the day of then.
///
/// Asked again it answers the same, whatever has come in since.
final class PastAnswers {

    private final Office office;
    private final Programmes programmes;
    private final Counting counting;
    private final Ledger ledger;
    private final Recent<Key, Answering> kept;

    private record Key(Head head, Showing showing) {}

    /// @param most how many programmes' answers are kept
    PastAnswers(Office office, Programmes programmes, Counting counting, Ledger ledger, int most) {
        this.counting = counting;
        this.office = office;
        this.programmes = programmes;
        this.ledger = ledger;
        this.kept = new Recent<>(most);
    }

    /// @param question as of that instant
    OfficeAnswerBody answer(Question question, Instant instant) {
        List<Head> heads =
                question.visible(programmes.heads()).stream()
                        .filter(it -> programmes.isRecordedBy(it.code(), instant))
                        .toList();
        return new OfficeAnswerBody(
                office.code(),
                heads.stream().map(Head::code).toList(),
                heads.stream()
                        .filter(question::asksFor)
                        .flatMap(it -> answer(it, question.showing(), instant).stream())
                        .toList());
    }

    private Optional<ProgrammeAnswerBody> answer(Head head, Showing showing, Instant instant) {
        Key key = new Key(head, showing);
        return kept.get(key).or(() -> read(key, instant)).map(Answering::answer);
    }

    /// After whoever writes at this moment: what they write may have been decided before the
    /// instant.
    private Optional<Answering> read(Key key, Instant instant) {
        String code = key.head().code();
        ledger.awaitWriters(code);
        Optional<Answering> read =
                programmes
                        .recordedBy(code, instant)
                        .map(it -> answering(it, key.showing(), instant));
        read.ifPresent(it -> kept.put(key, it));
        return read;
    }

    private Answering answering(Holding holding, Showing showing, Instant instant) {
        LocalDate day = day(instant);
        Derived derived =
                showing.derived(
                        holding.definition(),
                        Definitions.applyingIn(holding.definition(), office.code()),
                        counting,
                        day);
        return new Answering(office.code(), holding, showing, day, derived);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
