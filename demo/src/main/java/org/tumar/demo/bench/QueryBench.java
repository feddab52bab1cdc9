package org.tumar.demo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tumar.demo.importing.ProgrammeUpload;
import org.tumar.demo.region.As;
import org.tumar.demo.region.RegionPorts;
import org.tumar.demo.region.RegionSettings;
import org.tumar.demo.region.Stand;
import org.tumar.demo.region.StateFolder;
import org.tumar.demo.synthetic.SyntheticProgramme;
import org.tumar.programmefiles.ProgrammeFiles;

/// The full query of CT.0495 at the regional gateway's own process: warm, after changes, with an
/// office dead, with many offices, with many figures behind it.
final class QueryBench implements Bench {

    private static final int CONNECTIONS = 8;
    private static final String STATIC = "answer.json";
    private static final int FIVE = 5;

    /// Answers of a real regional office and a real country.
    private record Real(String region, String country) {}

    @Override
    public List<String> how(Setting setting) {
        return List.of(
                "%d kept-alive connections, each one request after the other, from a process of its own on the same cores; each request has a correlation id of its own, and an analyst's token."
                        .formatted(CONNECTIONS),
                "Warm-up of 45 s and runs of 30 s; times are taken from before a request is written until its answer is read.",
                "Warm, one office dead and 100,000 figures: a region of six offices as ./tumar up starts it. The office is killed as by kill -9 in the middle of a run.",
                "The same bytes as a file: the answer of the query, served by the gateway's own server.",
                "After changes, and with 5, 20 and 50 countries: the real gateway and broker in front of stub offices, which answer what KZ's and the regional office answered; before each request a stub office changes its answer and its ETag and signals it over the broker.",
                "Every request after a change: each of 32 connections changes a stub office, signals it, waits until the gateway has asked that office for what has changed, and then sends the request; only answers that hold that change, or a later one, count. Whether one does is read from the change's number in it, by the load's own process. Asked together with the signal, a request may be there before it, and its answer is then rightly the one of before.",
                "Without asking who somebody is: a second gateway in front of the same stub offices, with no filter of Spring Security, no token read and everybody an analyst (a class among the tests, in no jar that is installed), and so started without an ahead-of-time cache. Both are warmed up, then loaded in turn for %d runs of 10 s each; the p95 is of all runs of one."
                        .formatted(IdentityCost.TURNS),
                "The p95 at 5, 20 and 50 countries is of the full query with one country's own figures beside the region's, so that the answer is as large each time.");
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        List<Row> rows = new ArrayList<>();
        Real real = inRegion(setting, rows);
        manyOffices(setting, real, rows);
        return rows;
    }

    private Real inRegion(Setting setting, List<Row> rows) throws IOException {
        Path files = Files.createDirectories(setting.folder().resolve("static"));
        String locations =
                "--spring.web.resources.static-locations=classpath:/static/,file:" + files + "/";
        try (BenchRegion region =
                BenchRegion.start(
                                setting.folder().resolve("region"),
                                RegionSettings.COUNTRIES,
                                setting.console(),
                                locations)
                        .filled()) {
            Measured warm = warm(setting, region, files, rows);
            dead(setting, region, rows);
            Real real = new Real(region.officeAnswer("REGION"), region.officeAnswer("KZ"));
            behind(setting, region, warm, rows);
            return real;
        }
    }

    private Measured warm(Setting setting, BenchRegion region, Path files, List<Row> rows)
            throws IOException {
        HttpLoad query = new HttpLoad(region.query().request(), CONNECTIONS);
        query.run(setting.warmUp());
        Measured warm = query.run(setting.run());
        byte[] answer = region.query().answer();
        Files.write(files.resolve(STATIC), answer);
        String token = region.running().tokens().of(As.ANALYST);
        HttpLoad file =
                new HttpLoad(
                        new HttpLoad.Request(region.ports().gateway(), "/" + STATIC, null, token),
                        CONNECTIONS);
        file.run(setting.warmUp());
        Measured same = file.run(setting.run());
        double half = same.perSecond() / 2;
        rows.add(
                new Row(
                        "warm, answers/s (%,d bytes each)".formatted(answer.length),
                        perSecond(warm),
                        "half of the same bytes as a file: " + number(half),
                        warm.perSecond() >= half));
        rows.add(Row.of("warm, p50 / p95 / p99", percentiles(warm)));
        rows.add(Row.of("the same bytes as a file, answers/s", perSecond(same)));
        rows.add(Row.of("the same bytes as a file, p50 / p95 / p99", percentiles(same)));
        return warm;
    }

    private static void dead(Setting setting, BenchRegion region, List<Row> rows) {
        int part = (int) setting.run().toSeconds();
        HttpLoad query = new HttpLoad(region.query().request(), CONNECTIONS);
        query.run(setting.warmUp());
        Thread killer =
                Thread.ofVirtual()
                        .start(() -> {
                            Patience.pause(Duration.ofSeconds(part).plusMillis(200));
                            region.kill("KZ");
                        });
        Measured all = query.run(Duration.ofSeconds(2L * part + 1));
        joined(killer);
        double before = all.part(0, part).percentile(95);
        double dying = all.percentile(95, part);
        double after = all.part(part + 1, 2 * part + 1).percentile(95);
        rows.add(Row.of("p95 with all alive, ms", millis(before)));
        rows.add(
                Row.of(
                        "the least and the greatest p95 of one of these %d seconds, ms"
                                .formatted(part),
                        all.part(0, part).spread(95)));
        rows.add(atMost("p95 in the second in which an office dies, ms", dying, before, 1.1));
        rows.add(atMost("p95 with that office dead, ms", after, before, 1.1));
        rows.add(
                new Row(
                        "failures meanwhile",
                        String.valueOf(all.failures()),
                        "none",
                        all.failures() == 0));
        region.start("KZ");
    }

    private static void behind(Setting setting, BenchRegion region, Measured warm, List<Row> rows)
            throws IOException {
        SyntheticProgramme programme = new SyntheticProgramme(setting.times(20, 200), 50, 1);
        Path folder = setting.folder().resolve("synthetic");
        ProgrammeFiles.writeFolder(programme.content(), ProgrammeFiles.Blank.FILLED, folder);
        region.take(ProgrammeUpload.of(folder));
        FullQuery full = region.query();
        Patience.until(
                "all of CT.0495 at the regional gateway",
                Duration.ofMinutes(2),
                Duration.ofMillis(200),
                () -> FullQuery.isWhole(full.answer()));
        HttpLoad query = new HttpLoad(full.request(), CONNECTIONS);
        query.run(setting.warmUp());
        Measured measured = query.run(setting.run());
        String figures = "with %,d other figures behind it".formatted(programme.figures());
        rows.add(
                new Row(
                        figures + ", answers/s",
                        perSecond(measured),
                        "no slower than without: %s, within 10 %%"
                                .formatted(number(warm.perSecond())),
                        measured.perSecond() >= 0.9 * warm.perSecond()));
        rows.add(Row.of(figures + ", p50 / p95 / p99", percentiles(measured)));
    }

    private void manyOffices(Setting setting, Real real, List<Row> rows) throws IOException {
        double withFive = 0;
        for (int countries : new int[] {FIVE, 20, 50}) {
            RegionPorts ports = BenchPorts.region();
            try (StubOffices offices = new StubOffices(real.region(), real.country(), countries);
                    Stand stand = stand(setting, ports, offices, countries)) {
                String token = stand.tokens().of(As.ANALYST);
                FullQuery full = full(ports, token);
                String one = offices.country(0).code();
                Measured same =
                        loaded(setting, FullQuery.ofOneCountry(ports.gateway(), token, one));
                String what = "p95 at %d countries, ms".formatted(countries);
                if (countries == FIVE) {
                    withFive = same.percentile(95);
                    rows.add(Row.of(what, millis(withFive)));
                    rows.addAll(
                            IdentityCost.measure(
                                    setting, offices.sites(), full.request(), CONNECTIONS));
                    changing(setting, offices, stand, full, rows);
                } else {
                    rows.add(atMost(what, same.percentile(95), withFive, 1.5));
                }
                Measured whole = loaded(setting, full);
                rows.add(
                        Row.of(
                                "all %d countries' figures in one answer of %,d bytes"
                                        .formatted(countries, full.answer().length),
                                "%s answers/s, %s"
                                        .formatted(perSecond(whole), percentiles(whole))));
            }
        }
    }

    private static Measured loaded(Setting setting, FullQuery full) {
        HttpLoad query = new HttpLoad(full.request(), CONNECTIONS);
        query.run(setting.warmUp());
        return query.run(setting.run());
    }

    private static Stand stand(
            Setting setting, RegionPorts ports, StubOffices offices, int countries) {
        RegionSettings settings = standing(ports);
        StateFolder state = new StateFolder(setting.folder().resolve("stand-" + countries));
        return Stand.start(settings, state, offices.sites(), setting.console());
    }

    /// A regional gateway and what it needs, in front of offices that others run.
    static RegionSettings standing(RegionPorts ports) {
        return new RegionSettings(
                ports, List.of(), Optional.empty(), Optional.empty(), false, true, List.of());
    }

    static FullQuery full(RegionPorts ports, String token) {
        FullQuery full = new FullQuery(ports.gateway(), token);
        Patience.until(
                "all stub offices at the gateway",
                Duration.ofMinutes(1),
                Duration.ofMillis(100),
                () -> FullQuery.isWhole(full.answer()));
        return full;
    }

    private static void changing(
            Setting setting, StubOffices offices, Stand stand, FullQuery full, List<Row> rows) {
        try (Signals signals = new Signals(stand.broker())) {
            rows.addAll(
                    ChangedAnswers.measure(setting, offices, signals, full.request(), CONNECTIONS));
        }
        long begun = System.nanoTime();
        long last = offices.country(0).change();
        Duration seen =
                Patience.until(
                        "the last change in the answer",
                        Duration.ofSeconds(30),
                        Duration.ofMillis(5),
                        () -> full.shows(offices.country(0)) == last);
        rows.add(
                new Row(
                        "a change without a signal in the answer after, ms",
                        String.valueOf(seen.toMillis()),
                        "2,000 and the time of a call",
                        System.nanoTime() - begun < 2_500_000_000L));
    }

    private static Row atMost(String what, double measured, double base, double factor) {
        return new Row(
                what,
                millis(measured),
                "at most %s times %s".formatted(factor, millis(base)),
                measured <= factor * base);
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String perSecond(Measured measured) {
        return number(measured.perSecond());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis);
    }

    static String percentiles(Measured measured) {
        return String.format(
                Locale.ROOT,
                "%.2f / %.2f / %.2f ms",
                measured.percentile(50),
                measured.percentile(95),
                measured.percentile(99));
    }
}
