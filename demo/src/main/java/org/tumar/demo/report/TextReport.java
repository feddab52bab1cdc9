package org.tumar.demo.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.demo.console.Texts;
import org.tumar.demo.report.ReportAnswer.Discrepancy;
import org.tumar.demo.report.ReportAnswer.Freshness;
import org.tumar.demo.report.ReportAnswer.Measure;
import org.tumar.demo.report.ReportAnswer.Programme;
import org.tumar.demo.report.ReportAnswer.Source;

/// A programme for a person: the table, who stands behind it, and what disagrees.
public final class TextReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Programme programme;
    private final @Nullable String period;
    private final Instant now;
    private final int width;

    /// @param period null for the whole programme
    /// @param now for the age of what is stale
    public TextReport(Programme programme, @Nullable String period, Instant now, int width) {
        this.programme = programme;
        this.period = period;
        this.now = now;
        this.width = width;
    }

    public List<String> lines() {
        ReportTable table = new ReportTable(programme, width);
        List<String> lines = new ArrayList<>();
        lines.addAll(heading());
        lines.add("");
        lines.addAll(table.lines());
        lines.add("");
        lines.addAll(coverage());
        lines.addAll(hanging("Signs:   ", String.join("; ", table.legend())));
        lines.add("");
        lines.addAll(discrepancies());
        return lines;
    }

    private List<String> heading() {
        StringJoiner facts = new StringJoiner(", ");
        if (programme.donor() != null) {
            facts.add(programme.donor());
        }
        facts.add(programme.start() + " to " + programme.end());
        facts.add(period == null ? "whole programme" : "period " + period);
        List<String> lines = new ArrayList<>();
        lines.addAll(hanging(programme.code() + "  ", programme.title()));
        lines.add(facts.toString());
        return lines;
    }

    private List<String> coverage() {
        List<String> sentences = new ArrayList<>();
        String live =
                sources().entrySet().stream()
                        .filter(entry -> entry.getValue().freshness() == Freshness.LIVE)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", "));
        sentences.add(live.isEmpty() ? "none live" : live + " live");
        sources()
                .forEach((office, source) -> {
                    switch (source.freshness()) {
                        case STALE -> sentences.add(office + " stale" + since(source));
                        case MISSING -> sentences.add(office + " missing: never answered");
                        case LIVE -> {}
                    }
                });
        return hanging("Offices: ", String.join("; ", sentences));
    }

    private String since(Source source) {
        Instant asOf = source.asOf();
        return asOf == null
                ? ""
                : " since %s (%s ago)"
                        .formatted(TIME.format(asOf), Texts.age(Duration.between(asOf, now)));
    }

    /// Each office with the worst of what its figures say of it.
    private Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        programme.indicators().stream()
                .flatMap(indicator -> indicator.national().stream())
                .forEach(figure ->
                        sources.merge(figure.office(), figure.source(), TextReport::worse));
        return sources;
    }

    private static Source worse(Source one, Source other) {
        return Comparator.comparing(Source::freshness).compare(one, other) >= 0 ? one : other;
    }

    private List<String> discrepancies() {
        List<Discrepancy> all = programme.discrepancies();
        if (all == null) {
            return List.of("Discrepancies: not known, the gateway could not tell.");
        }
        if (all.isEmpty()) {
            return List.of("Discrepancies: none.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Discrepancies (" + all.size() + ")");
        int code = all.stream().mapToInt(each -> each.indicator().length()).max().orElse(0);
        all.forEach(each ->
                lines.addAll(
                        hanging("  " + Texts.left(each.indicator(), code) + "  ", sentence(each))));
        return lines;
    }

    private static String sentence(Discrepancy each) {
        String place = each.scope().equals("REGION") ? "Region" : each.scope();
        String span = wholeProgramme(each.period()) ? "whole programme" : each.period();
        String measure = each.measure().name().toLowerCase(Locale.ROOT);
        return "%s, %s, %s: %s".formatted(place, span, measure, contradiction(each));
    }

    private static boolean wholeProgramme(@Nullable String period) {
        return period == null || period.equals("ALL");
    }

    private static String contradiction(Discrepancy each) {
        String claimed = shown(each.claimed());
        String where = " (" + each.where() + ")";
        boolean known = each.computed().status() != MeasureStatus.UNAVAILABLE;
        String computed = shown(each.computed());
        return switch (each.kind()) {
            case PUBLISHED_VS_COMPUTED ->
                    "published "
                            + claimed
                            + where
                            + against(known, "records add up to " + computed);
            case REPORTED_VS_DERIVED ->
                    "reported "
                            + claimed
                            + where
                            + against(known, "counted from records " + computed);
            case TOTAL_VS_PARTS ->
                    "total " + claimed + where + against(known, "its parts make " + computed);
            case ASSESSED_VS_COMPUTED ->
                    "assessed \""
                            + claimed
                            + "\""
                            + where
                            + against(known, "records say " + computed);
        };
    }

    private static String against(boolean known, String computed) {
        return known
                ? "; " + computed
                : "; it cannot be compared now: an office that this needs has not answered";
    }

    private static String shown(Measure measure) {
        return switch (measure.status()) {
            case NOT_REPORTED -> "nothing";
            default -> Marks.plain(measure);
        };
    }

    private List<String> hanging(String head, String text) {
        List<String> words = Texts.wrap(text, width - head.length());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            lines.add((i == 0 ? head : " ".repeat(head.length())) + words.get(i));
        }
        return lines;
    }
}
