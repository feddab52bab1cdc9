package org.tumar.demo.bench;

import java.util.Map;

/// The benchmarks that there are.
public final class Benches {

    private Benches() {}

    /// By name.
    public static Map<String, Bench> all() {
        return Map.of(
                "start", new StartBench(),
                "query", new QueryBench(),
                "import", new ImportBench(),
                "events", new EventsBench(),
                "calls", new CallsBench(),
                "replay", new ReplayBench());
    }
}
