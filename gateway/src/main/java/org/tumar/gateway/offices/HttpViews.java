package org.tumar.gateway.offices;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;

/// Makes the views of one edition. Whatever the edition, an office has one bulkhead and one
/// breaker: it is away in all of them.
final class HttpViews {

    private final OfficesProperties properties;
    private final LastGoods lastGoods;
    private final HttpCalls calls;
    private final ProgrammeWatches watches;
    private final Clock clock;
    private final Uptime uptime;
    private final ExecutorService threads;
    private final Map<Office, HttpGuards> guards = new LinkedHashMap<>();

    HttpViews(
            OfficesProperties properties,
            LastGoods lastGoods,
            HttpCalls calls,
            ProgrammeWatches watches,
            Clock clock,
            Uptime uptime,
            ExecutorService threads) {
        this.properties = properties;
        this.lastGoods = lastGoods;
        this.calls = calls;
        this.watches = watches;
        this.clock = clock;
        this.uptime = uptime;
        this.threads = threads;
        properties.offices().stream()
                .map(OfficesProperties.OfficeAt::office)
                .forEach(it -> guards.put(it, HttpGuards.of(it.code(), properties)));
    }

    List<Office> offices() {
        return List.copyOf(guards.keySet());
    }

    OfficeViews of(Edition edition) {
        ProgrammeWatch watch =
                edition.asOf().isPresent() ? new ProgrammeWatch() : watches.of(edition.view());
        List<OfficeMemory> memories =
                guards.keySet().stream()
                        .map(it ->
                                new OfficeMemory(
                                        it, lastGoods.of(edition), properties.live(), uptime))
                        .toList();
        boolean wanted =
                edition.equals(Edition.now(View.CURRENT))
                        || memories.stream().anyMatch(it -> it.isKnown(new Question.Doing()));
        return new OfficeViews(
                memories.stream().map(it -> view(it, edition, watch)).toList(), watch, wanted);
    }

    private OfficeView view(OfficeMemory memory, Edition edition, ProgrammeWatch watch) {
        Duration live = properties.live();
        OfficeView.Pace pace = new OfficeView.Pace(live, properties.ahead(), properties.hold());
        HttpOfficeLine line =
                new HttpOfficeLine(
                        memory,
                        new HttpConversation(
                                memory, edition, watch, calls, properties.deadline(), clock),
                        Objects.requireNonNull(guards.get(memory.office())));
        return new OfficeView(memory, line, watch, pace, threads);
    }
}
