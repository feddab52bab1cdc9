package org.tumar.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.replay.Slip.How;

class ReplayTests {

    private static final Target TARGET = Target.shipped("ct0495");
    private static final double SCALE = 0.002;

    private final StubSurface region = new StubSurface();

    @Test
    void isEqualInEveryCell() {
        Outcome outcome = replay();

        assertThat(outcome.isEqual()).isTrue();
        assertThat(outcome.cells()).isEqualTo(5 * 6 * 6);
        assertThat(ReplayLines.of(outcome).getLast()).startsWith("Equal: 180 cells, in ");
    }

    /// Of every bulk, trainings too, it is known when it was counted.
    @Test
    void measuresHowLongEveryBulkWaited() {
        long bulks =
                TARGET.countries().stream()
                        .map(it -> CountryRecords.of(TARGET.scaled(SCALE), it, 1))
                        .flatMap(it -> it.batches().stream())
                        .mapToLong(ReplayTests::cells)
                        .sum();

        Outcome outcome = replay();

        assertThat(outcome.end().lag().getTotalCount()).isEqualTo(bulks);
        assertThat(outcome.end().waiting()).isZero();
    }

    /// By how many indicators a bulk's records are counted, one each.
    private static long cells(Batch batch) {
        return batch.rows().stream()
                .map(it ->
                        it instanceof TrainingBody training
                                && training.audience().equals(TrainingRecords.NGOS))
                .distinct()
                .count();
    }

    @Test
    void changesNothingTheSecondTime() {
        replay();

        Outcome again = replay();

        assertThat(again.isEqual()).isTrue();
        assertThat(again.receipts().unchanged()).isPositive();
    }

    @Test
    void namesTheCellOfACallThatWasLeftOut() {
        Outcome outcome = replay(Slip.of("call", How.LEFT_OUT));

        assertThat(outcome.isEqual()).isFalse();
        assertThat(outcome.wrong("KZ", -1)).isEqualTo(1);
        assertThat(outcome.differences())
                .hasSize(4)
                .extracting(it -> it.cell().office())
                .containsOnly("KZ", "REGION");
        assertThat(outcome.differences().getFirst().inWords())
                .matches("1\\.2\\.2 KZ (ALL|Y.): \\d+ expected, \\d+ counted: 1 missing");
    }

    @Test
    void namesTheCellOfACallThatWasEnteredTwice() {
        Outcome outcome = replay(Slip.of("call", How.TWICE));

        assertThat(outcome.isEqual()).isFalse();
        assertThat(outcome.wrong("KZ", 1)).isEqualTo(1);
        assertThat(outcome.differences()).extracting(Difference::tooMuch).containsOnly(1L);
    }

    @Test
    void namesBothCellsOfAnEventThatWasLeftOut() {
        assertThat(replay(Slip.of("event", How.LEFT_OUT)).differences())
                .extracting(it -> it.cell().indicator())
                .contains("1.2", "1.2.1")
                .doesNotContain("1.1", "1.2.2", "2.2.1");
    }

    @Test
    void waitsForPartnersToBeKnown() {
        region.knowingPartnersAfter(2);

        assertThat(replay().isEqual()).isTrue();
    }

    @Test
    void entersAgainWhatNobodyAnswered() {
        region.silentFor(3);

        assertThat(replay().isEqual()).isTrue();
    }

    @Test
    void comparesTheCountriesThatItIsAskedFor() {
        Outcome outcome = run(List.of("TJ"), Optional.empty());

        assertThat(outcome.isEqual()).isTrue();
        assertThat(outcome.cells()).isEqualTo(5 * 6);
        assertThat(outcome.sent().keySet()).containsExactly("TJ");
    }

    @Test
    void refusesACountryThatTheProgrammeIsNotIn() {
        assertThatThrownBy(() -> run(List.of("DE"), Optional.empty()))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("The programme is not in DE; it is in KZ, KG, TJ, TM, UZ.");
    }

    private Outcome replay() {
        return run(List.of(), Optional.empty());
    }

    private Outcome replay(Slip slip) {
        return run(List.of(), Optional.of(slip));
    }

    private Outcome run(List<String> countries, Optional<Slip> slip) {
        return new Replay(
                        new Replay.Plan(TARGET, SCALE, 1, countries, slip, Duration.ofMillis(600)),
                        region)
                .run();
    }
}
