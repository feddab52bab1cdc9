package org.tumar.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tumar.demo.office.Receipt;
import org.tumar.demo.office.Reply;

class EnteringTests {

    private static final String COUNTRY = "KZ";
    private static final Duration BEHIND = Duration.ofMillis(50);

    private final Progress progress = new Progress();
    private final List<Duration> behind = new ArrayList<>();

    private final Desk desk =
            new Desk() {
                @Override
                public Reply<Receipt> one(String path, Object record) {
                    throw new AssertionError(path);
                }

                @Override
                public Reply<Receipt> bulk(String path, List<?> rows) {
                    behind.add(progress.behind(COUNTRY));
                    sleep(Duration.ofMillis(10));
                    return new Reply.Answered<>(new Receipt(rows.size(), 0, 0));
                }
            };

    @Test
    void entersNoMoreBeforeWhatItEnteredIsCounted() throws Exception {
        progress.counted(COUNTRY, Counted.CALLS, 0);
        Thread counting =
                Thread.ofVirtual()
                        .start(() -> {
                            for (int count = 1; count <= 20; count++) {
                                sleep(Duration.ofMillis(100));
                                progress.counted(COUNTRY, Counted.CALLS, count);
                            }
                        });

        enter(20, Duration.ofMinutes(1));
        counting.join();

        assertThat(behind).hasSize(20).allMatch(it -> it.compareTo(BEHIND.multipliedBy(2)) <= 0);
        assertThat(progress.moment().held()).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void goesOnWhereNothingIsCounted() {
        progress.counted(COUNTRY, Counted.CALLS, 0);

        enter(20, Duration.ofMillis(300));

        assertThat(behind).hasSize(20);
        assertThat(behind.getLast()).isGreaterThan(Duration.ofMillis(300));
    }

    private void enter(int bulks, Duration patience) {
        Batch bulk = new Batch(RecordSort.CALL, "/v1/calls", List.of("a call"));
        List<Batch> batches = Collections.nCopies(bulks, bulk);
        CountryRecords records = new CountryRecords(COUNTRY, List.of(), batches);
        new Entering(records, desk, progress, patience, BEHIND).enter();
    }

    private static void sleep(Duration time) {
        await().pollDelay(time).until(() -> true);
    }
}
