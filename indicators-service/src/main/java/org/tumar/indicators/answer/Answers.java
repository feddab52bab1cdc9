package org.tumar.indicators.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Office;

/// The office's answers, each reckoned once for a revision and a day.
///
/// Asking again costs one small read of the heads. Days are those of UTC.
public final class Answers {

    private final Office office;
    private final Programmes programmes;
    private final Clock clock;
    private final Map<String, Answering> kept;

    /// @param most how many programmes' answers are kept
    public Answers(Office office, Programmes programmes, Clock clock, int most) {
        this.office = office;
        this.programmes = programmes;
        this.clock = clock;
        this.kept = new Recent<>(most);
    }

    /// Answers for some programmes, or for all where no code is given; unknown codes are absent.
    public OfficeAnswerBody answer(Set<String> codes) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
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
                .or(() -> read(head.code(), day))
                .map(Answering::answer);
    }

    /// As the programme stands by now, which may be later than its head was read.
    private Optional<Answering> read(String code, LocalDate day) {
        return programmes
                .find(code)
                .map(it -> {
                    Answering answering = new Answering(office.code(), it, day);
                    keep(code, answering);
                    return answering;
                });
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
