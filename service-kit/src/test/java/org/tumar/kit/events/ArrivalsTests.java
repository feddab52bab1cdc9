package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tumar.kit.events.Arrivals.Arrival;

class ArrivalsTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MOST = 3;

    @Test
    void takesWhatIsThereAndWaitsForNoMore() throws Exception {
        Arrivals arrivals = arrivals(Duration.ZERO);
        come(arrivals, 1, 2);
        assertThat(next(arrivals)).containsExactly(1L, 2L);
        come(arrivals, 3);
        assertThat(next(arrivals)).containsExactly(3L);
    }

    /// Nobody waits for others who comes first.
    @Test
    void givesTheFirstBatchAsItIs() throws Exception {
        Arrivals arrivals = arrivals(LONG);
        come(arrivals, 1);
        assertThat(next(arrivals)).containsExactly(1L);
    }

    @Test
    void waitsForMoreWhereABatchBeginsRightAfterAnother() throws Exception {
        Arrivals arrivals = arrivals(LONG);
        come(arrivals, 1);
        next(arrivals);
        come(arrivals, 2);
        CompletableFuture<Void> later =
                CompletableFuture.runAsync(
                        () -> come(arrivals, 3, 4, 5),
                        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));
        assertThat(next(arrivals)).containsExactly(2L, 3L, 4L);
        later.join();
    }

    private static List<Long> next(Arrivals arrivals) throws IOException {
        return arrivals.next().stream().map(Arrival::tag).toList();
    }

    private static void come(Arrivals arrivals, long... tags) {
        for (long tag : tags) {
            arrivals.handleDelivery(
                    "", new Envelope(tag, false, "", ""), new BasicProperties(), new byte[1]);
        }
    }

    private static Arrivals arrivals(Duration gather) throws IOException {
        return Arrivals.of(openChannel(), new EventQueue("q", _ -> List.of(), gather), MOST);
    }

    private static Channel openChannel() {
        return (Channel)
                Proxy.newProxyInstance(
                        Channel.class.getClassLoader(),
                        new Class<?>[] {Channel.class},
                        (_, method, _) -> method.getName().equals("isOpen") ? true : null);
    }
}
