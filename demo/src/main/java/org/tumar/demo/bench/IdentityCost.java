package org.tumar.demo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tumar.demo.office.OfficeSite;
import org.tumar.demo.region.As;
import org.tumar.demo.region.RegionPorts;
import org.tumar.demo.region.Stand;
import org.tumar.demo.region.StateFolder;

/// What it costs a query that the gateway asks who somebody is: the same query at a gateway that
/// does and at one that does not, in turn.
final class IdentityCost {

    static final int TURNS = 6;

    private static final double MOST = 1.1;
    private static final int PERCENTILE = 95;

    private IdentityCost() {}

    /// @param asked the query at the gateway that asks, with a token
    static List<Row> measure(
            Bench.Setting setting,
            List<OfficeSite> offices,
            HttpLoad.Request asked,
            int connections) {
        RegionPorts ports = BenchPorts.region();
        StateFolder state = new StateFolder(setting.folder().resolve("stand-open"));
        try (Stand stand =
                Stand.open(QueryBench.standing(ports), state, offices, setting.console())) {
            String token = stand.tokens().of(As.ANALYST);
            HttpLoad.Request open = QueryBench.full(ports, token).request();
            return rows(
                    inTurn(
                            setting,
                            new HttpLoad(asked, connections),
                            new HttpLoad(open, connections)));
        }
    }

    private record Both(Measured with, Measured without) {}

    private static Both inTurn(Bench.Setting setting, HttpLoad with, HttpLoad without) {
        with.run(setting.warmUp());
        without.run(setting.warmUp());
        Duration turn = setting.run().dividedBy(3);
        List<Measured> some = new ArrayList<>();
        List<Measured> others = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            some.add(with.run(turn));
            others.add(without.run(turn));
        }
        return new Both(Measured.together(some), Measured.together(others));
    }

    private static List<Row> rows(Both both) {
        double with = both.with().percentile(PERCENTILE);
        double without = both.without().percentile(PERCENTILE);
        return List.of(
                new Row(
                        "p95 with who asks checked, ms",
                        "%.2f".formatted(with),
                        "at most %.1f times %.2f, without".formatted(MOST, without),
                        with <= MOST * without),
                Row.of(
                        "answers/s with and without",
                        "%,.0f, %,.0f"
                                .formatted(both.with().perSecond(), both.without().perSecond())));
    }
}
