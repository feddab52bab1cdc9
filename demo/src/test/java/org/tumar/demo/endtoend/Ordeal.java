package org.tumar.demo.endtoend;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What a region is put through while everybody writes; it has to come out of each part equal in
/// all offices.
final class Ordeal {

    static final String BROKER = "broker";

    /// What a cut may take to be made up for. A generous bound; the time itself is printed.
    private static final Duration EQUAL = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Definitions and corrections, while an office is cut off.
    private static final int CHANGES = 1_000;

    private static final int LATEST_KILL_MS = 1_500;

    /// Of each writer while the killed start again: enough for something to be under way always.
    private static final Duration PACE = Duration.ofMillis(100);

    private final LiveRegion region;
    private final Traffic traffic;
    private final RegionBroker broker;
    private final Random random;
    private final Equality equality;
    private final Ledger ledger;

    Ordeal(LiveRegion region, Traffic traffic, RegionBroker broker, Random random) {
        this.region = region;
        this.traffic = traffic;
        this.broker = broker;
        this.random = random;
        this.equality = new Equality(region, traffic);
        this.ledger = new Ledger(region, traffic);
    }

    /// One more definition of each programme, that everybody has.
    void defines() {
        traffic.defineEach();
        equality.awaited(EQUAL);
    }

    /// Each is killed at a random moment and started again, in random order, while the others go
    /// on.
    ///
    /// @param some offices, `gateway` or [#BROKER]
    void killsInFlight(List<String> some) {
        List<String> victims = new ArrayList<>(some);
        Collections.shuffle(victims, random);
        traffic.begin(PACE);
        for (String victim : victims) {
            killAtSomeMoment(victim);
            start(victim);
        }
        traffic.end();
        say("equal after kills of %s: %s", victims, seconds(equality.awaited(EQUAL)));
    }

    /// It is killed at a random moment and stays away while the others make a thousand changes.
    void cutsOff(String victim) {
        traffic.begin(Duration.ZERO);
        killAtSomeMoment(victim);
        int defined = traffic.defined();
        int corrected = traffic.corrected();
        await().atMost(PATIENCE)
                .failFast("somebody has given up", () -> !traffic.goesOn())
                .until(() ->
                        traffic.defined() + traffic.corrected() >= defined + corrected + CHANGES);
        traffic.stop();
        String changes =
                "%,d definitions and %,d corrections"
                        .formatted(traffic.defined() - defined, traffic.corrected() - corrected);
        start(victim);
        Duration time = equality.awaited(EQUAL);
        traffic.end();
        say("equal after %s without %s: %s", changes, victim, seconds(time));
    }

    /// Everything took effect once and in order, and the meters tell the same.
    void addsUp() {
        equality.assertOnceAndInOrder();
        ledger.settle();
    }

    private void killAtSomeMoment(String victim) {
        Duration moment = Duration.ofMillis(1 + random.nextInt(LATEST_KILL_MS));
        await().pollDelay(moment).until(() -> true);
        if (victim.equals(BROKER)) {
            broker.kill(region);
        } else {
            ledger.beforeKill(victim);
            region.kill(
                    victim.equals(Ledger.GATEWAY)
                            ? "gateway.jar"
                            : "--tumar.office.code=" + victim);
        }
    }

    private void start(String victim) {
        if (victim.equals(BROKER)) {
            broker.start(region);
        } else {
            region.startUnseen(victim);
        }
    }

    private void say(String text, Object... values) {
        System.out.println(broker + ": " + text.formatted(values));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }
}
