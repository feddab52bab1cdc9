package org.tumar.demo.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.DueDeliveryBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.ImportTerms;
import org.tumar.demo.office.OfficeSite;
import org.tumar.demo.office.Reply;
import org.tumar.demo.region.RunningRegion;

/// Definitions at the regional gateway, corrections at the national ones and records in a country,
/// through what anybody may use; and what was confirmed of them.
final class Traffic implements AutoCloseable {

    private static final ImportTerms TERMS = new ImportTerms(false, false, false);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RunningRegion region;
    private final List<String> countries;
    private final List<SmallProgramme> programmes;
    private final Map<SmallProgramme, Lane> definitions = new LinkedHashMap<>();
    private final Map<Place, Lane> corrections = new LinkedHashMap<>();
    private final RecordLanes records;
    private final Map<Due, Boolean> due = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> flow = new ArrayList<>();
    private final AtomicBoolean flows = new AtomicBoolean();

    /// Where corrections are made.
    record Place(SmallProgramme programme, String country) {}

    /// What the regional office has said that it sends.
    record Due(SmallProgramme programme, String country, long sequence) {}

    /// @param countries records are entered in the first
    Traffic(RunningRegion region, int programmes, List<String> countries) {
        this.region = region;
        this.countries = countries;
        this.programmes =
                IntStream.rangeClosed(1, programmes)
                        .mapToObj(it -> new SmallProgramme("SMALL." + it, countries))
                        .toList();
        String first = countries.getFirst();
        this.records =
                new RecordLanes(new RecordDesk(region, first), this.programmes.getFirst(), first);
        for (SmallProgramme programme : this.programmes) {
            definitions.put(
                    programme, new Lane("define " + programme.code(), it -> define(programme, it)));
            for (String country : countries) {
                HttpOffice office = region.office(country);
                corrections.put(
                        new Place(programme, country),
                        new Lane(
                                "correct %s in %s".formatted(programme.code(), country),
                                it -> office.correct(programme.code(), programme.correction(it))));
            }
        }
    }

    List<String> countries() {
        return countries;
    }

    List<SmallProgramme> programmes() {
        return programmes;
    }

    Lane definitions(SmallProgramme programme) {
        return definitions.get(programme);
    }

    Map<Place, Lane> corrections() {
        return corrections;
    }

    /// What is on its way or there, and whether figures go with it.
    Map<Due, Boolean> due() {
        return due;
    }

    RecordLanes records() {
        return records;
    }

    int defined() {
        return sum(definitions.values().stream().map(Lane::confirmed));
    }

    int corrected() {
        return sum(corrections.values().stream().map(Lane::confirmed));
    }

    int unanswered() {
        return sum(lanes().map(Lane::unanswered));
    }

    /// Who is needed before the first record.
    void beginRecords() {
        records.begin();
    }

    /// Without a programme there is nothing to correct.
    void defineEach() {
        definitions.values().forEach(Lane::write);
    }

    void correctEach() {
        corrections.values().forEach(Lane::write);
    }

    /// Everybody writes, until [#end()].
    ///
    /// @param pause of each between two writes
    void begin(Duration pause) {
        flows.set(true);
        lanes().forEach(it -> flow.add(executor.submit(() -> it.writeWhile(flows::get, pause))));
    }

    /// Whether nobody has given up.
    boolean goesOn() {
        return flow.stream().noneMatch(Future::isDone);
    }

    /// Nobody begins another write; those for an office that is away are still tried.
    void stop() {
        flows.set(false);
    }

    /// Every write is confirmed.
    void end() {
        stop();
        flow.forEach(Traffic::await);
        flow.clear();
    }

    @Override
    public void close() {
        stop();
        executor.shutdownNow();
    }

    private Stream<Lane> lanes() {
        return Stream.of(
                        definitions.values().stream(),
                        corrections.values().stream(),
                        records.lanes())
                .flatMap(it -> it);
    }

    private Reply<?> define(SmallProgramme programme, int number) {
        Reply<ImportReceiptBody> reply =
                region.office(OfficeSite.REGION)
                        .importFiles(programme.files(number), "application/zip", TERMS);
        if (reply instanceof Reply.Answered(ImportReceiptBody receipt)) {
            for (DueDeliveryBody it : receipt.deliveries()) {
                due.put(
                        new Due(programme, it.office(), it.sequence()),
                        SmallProgramme.hasRows(number));
            }
        }
        return reply;
    }

    private static int sum(Stream<Integer> numbers) {
        return numbers.mapToInt(Integer::intValue).sum();
    }

    private static void await(Future<?> future) {
        try {
            future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("A write was not confirmed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
