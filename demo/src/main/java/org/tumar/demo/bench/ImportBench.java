package org.tumar.demo.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.demo.importing.ProgrammeUpload;
import org.tumar.demo.office.HttpGateway;
import org.tumar.demo.office.Json;
import org.tumar.demo.region.RegionSettings;
import org.tumar.demo.synthetic.SyntheticProgramme;
import org.tumar.programmefiles.ProgrammeContent;
import org.tumar.programmefiles.ProgrammeFiles;
import tools.jackson.databind.JsonNode;

/// 100,000 figures from files to the region's answer.
final class ImportBench implements Bench {

    private static final double GOAL_SECONDS = 10;
    private static final int MONTHS = 50;
    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String QUERY =
            """
            { programme(code: "SYNTHETIC") { indicators {
                code regional { actual { value } coverage { complete stale } } } } }
            """;

    /// @param stored until every office had said that it has its part
    private record Import(double stored, double answered) {}

    @Override
    public List<String> how(Setting setting) {
        return List.of(
                "A region of six offices as ./tumar up starts it, the embedded store and broker.",
                "The files of a generated programme are handed to the regional gateway; its office keeps them and sends each country its part over the broker.",
                "Stored: every office has said that it has its part. Answered: the regional gateway gives every indicator's sum, every office in it, and the sums are those of the files.",
                "Warm: after at least 45 s of imports of other figures; then all figures are new values again.",
                "Beside it: the same figures as one document each, inserted in batches of 1,000 into the same store by MongoDB's driver, with nothing checked, sent or added up.");
    }

    @Override
    public List<Row> measure(Setting setting) throws IOException {
        int indicators = setting.times(20, 200);
        try (BenchRegion region =
                BenchRegion.start(
                                setting.folder().resolve("region"),
                                RegionSettings.COUNTRIES,
                                setting.console())
                        .filled()) {
            Import cold = load(setting, region, new SyntheticProgramme(indicators, MONTHS, 1));
            long end = System.nanoTime() + setting.warmUp().toNanos();
            long seed = 2;
            while (System.nanoTime() < end) {
                load(setting, region, new SyntheticProgramme(indicators, MONTHS, seed++));
            }
            SyntheticProgramme programme = new SyntheticProgramme(indicators, MONTHS, seed);
            Import warm = load(setting, region, programme);
            return rows(programme, cold, warm, plain(region, programme));
        }
    }

    private static List<Row> rows(
            SyntheticProgramme programme, Import cold, Import warm, double plain) {
        String figures = "%,d figures".formatted(programme.figures());
        List<Row> rows = new ArrayList<>();
        rows.add(
                new Row(
                        figures + " from files, stored and answered, s",
                        seconds(warm.answered()),
                        "10",
                        warm.answered() <= GOAL_SECONDS));
        rows.add(Row.of(figures + " from files, stored, s", seconds(warm.stored())));
        rows.add(
                Row.of(
                        "the first time, into processes just started: stored / answered, s",
                        seconds(cold.stored()) + " / " + seconds(cold.answered())));
        rows.add(Row.of("the same as plain inserts, s", seconds(plain)));
        return rows;
    }

    private static Import load(Setting setting, BenchRegion region, SyntheticProgramme programme)
            throws IOException {
        Path folder = setting.folder().resolve("files-" + programme.seed());
        ProgrammeFiles.writeFolder(programme.content(), ProgrammeFiles.Blank.FILLED, folder);
        long begun = System.nanoTime();
        region.take(ProgrammeUpload.of(folder));
        double stored = since(begun);
        HttpGateway gateway = region.running().gateway();
        Patience.until(
                "all of SYNTHETIC at the regional gateway",
                PATIENCE,
                Duration.ofMillis(20),
                () -> isWhole(gateway.ask(QUERY, Map.of()), programme));
        return new Import(stored, since(begun));
    }

    private static boolean isWhole(String answer, SyntheticProgramme programme) {
        JsonNode indicators = Json.MAPPER.readTree(answer).at("/data/programme/indicators");
        for (int i = 0; i < programme.indicators(); i++) {
            JsonNode regional = indicators.path(i).path("regional");
            long sum = programme.total(i, RowMeasure.ACTUAL);
            if (!regional.at("/coverage/complete").asBoolean()
                    || !regional.at("/coverage/stale").isEmpty()
                    || regional.at("/actual/value").asLong(-1) != sum) {
                return false;
            }
        }
        return true;
    }

    private static double plain(BenchRegion region, SyntheticProgramme programme) {
        List<Document> documents =
                programme.content().results().stream().map(ImportBench::document).toList();
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + region.ports().store())) {
            MongoCollection<Document> figures =
                    client.getDatabase("tumar_bench").getCollection("figures");
            long begun = System.nanoTime();
            for (int from = 0; from < documents.size(); from += BATCH) {
                figures.insertMany(
                        documents.subList(from, Math.min(documents.size(), from + BATCH)));
            }
            double time = since(begun);
            figures.drop();
            return time;
        }
    }

    private static Document document(ProgrammeContent.OfficeRow row) {
        FigureRowBody figure = row.row();
        return new Document("office", row.office())
                .append("indicator", figure.indicator())
                .append("period", figure.period())
                .append("measure", figure.measure().name())
                .append("value", figure.value());
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }
}
