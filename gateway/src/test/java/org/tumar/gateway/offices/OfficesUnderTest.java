package org.tumar.gateway.offices;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.tumar.kit.observe.Traces;

/// The lines to some offices, wired as the gateway wires them, without a gateway around them.
public final class OfficesUnderTest implements Offices, Records, AutoCloseable {

    private final LastGoods lastGoods;
    private final HttpCalls calls;
    private final HttpOffices offices;
    private final HttpRecords records;
    private final HttpRefresh refresh;
    private final ProgrammeWatches watches = new ProgrammeWatches();

    /// @param arguments as on the gateway's command line
    public OfficesUnderTest(List<String> arguments) {
        OfficesProperties properties = properties(arguments);
        OfficesConfiguration wiring = new OfficesConfiguration();
        lastGoods = wiring.lastGoods(properties);
        calls =
                wiring.httpCalls(
                        properties,
                        wiring.httpWatch(properties, new SimpleMeterRegistry(), Traces.none()),
                        _ -> Optional.of("Bearer gateway"));
        offices = wiring.offices(properties, lastGoods, calls, watches, Clock.systemUTC());
        records = wiring.records(properties, calls, Clock.systemUTC());
        refresh = wiring.refresh(offices, properties);
    }

    private static OfficesProperties properties(List<String> arguments) {
        Map<String, String> settings =
                arguments.stream()
                        .map(it -> it.substring(2).split("=", 2))
                        .collect(Collectors.toMap(it -> it[0], it -> it[1], (_, later) -> later));
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("tumar.gateway", OfficesProperties.class);
    }

    @Override
    public List<Office> all() {
        return offices.all();
    }

    @Override
    public Duration patience() {
        return offices.patience();
    }

    @Override
    public Heard ask(Inquiry inquiry, Request request) {
        return offices.ask(inquiry, request);
    }

    @Override
    public List<Told<?>> ask(List<RecordsInquiry<?>> asked, Request request) {
        return records.ask(asked, request);
    }

    @Override
    public long version(Inquiry inquiry) {
        return offices.version(inquiry);
    }

    @Override
    public boolean isYoung(Basis basis) {
        return offices.isYoung(basis);
    }

    @Override
    public boolean holds(Basis basis) {
        return offices.holds(basis);
    }

    @Override
    public void changed(Collection<Signal> signals) {
        offices.changed(signals);
    }

    public ProgrammeWatch watch() {
        return watches.of(View.CURRENT);
    }

    @Override
    public void close() throws Exception {
        refresh.close();
        offices.close();
        records.close();
        calls.close();
        lastGoods.close();
    }
}
