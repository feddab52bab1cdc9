package org.tumar.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.ClaimBody;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.DiscrepancyBody;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.IndicatorFiguresBody;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.ResultLevel;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount;
import org.tumar.figures.Entries;
import org.tumar.figures.Figure;
import org.tumar.figures.Measures;
import org.tumar.figures.NationalFigures;
import org.tumar.figures.Quantity;
import org.tumar.figures.Rule;
import org.tumar.figures.Span;
import org.tumar.figures.Status;
import org.tumar.figures.Timeline;
import org.tumar.figures.Value;

/// What the six offices of CT.0495 answer, made of the programme's own files.
final class Ct0495 {

    static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ", "TM", "UZ");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static final Map<String, List<Map<String, String>>> ROWS = new ConcurrentHashMap<>();
    private static final Map<String, OfficeAnswerBody> ANSWERS = new ConcurrentHashMap<>();
    private static final String LAST = "Y5";

    private static final ProgrammeBody DEFINITION = definition();
    private static final Timeline TIMELINE = timeline();

    private Ct0495() {}

    static Map<String, OfficeAnswerBody> answers() {
        Map<String, OfficeAnswerBody> answers = new LinkedHashMap<>();
        COUNTRIES.forEach(it -> answers.put(it, answer(it)));
        answers.put("REGION", answer("REGION"));
        return answers;
    }

    static OfficeAnswerBody answer(String office) {
        return answer(office, LAST);
    }

    /// The same where no actual of a period after the last one stands.
    static OfficeAnswerBody answer(String office, String last) {
        return ANSWERS.computeIfAbsent(office + last, _ -> made(office, last));
    }

    private static OfficeAnswerBody made(String office, String last) {
        return new OfficeAnswerBody(
                office,
                List.of("CT.0495"),
                List.of(
                        new ProgrammeAnswerBody(
                                "tag-" + office + (last.equals(LAST) ? "" : last),
                                DEFINITION,
                                COUNTRIES.contains(office) ? figures(office, last) : List.of(),
                                discrepancies(office, last),
                                office.equals("REGION") ? claims() : List.of())));
    }

    static ProgrammeBody definition() {
        Map<String, String> row = rows("programme").getFirst();
        return new ProgrammeBody(
                row.get("code"),
                row.get("title"),
                row.get("donor"),
                LocalDate.parse(row.get("start")),
                LocalDate.parse(row.get("end")),
                row.get("currency"),
                new BigDecimal(row.get("budget")),
                row.get("owner"),
                7,
                rows("periods").stream()
                        .map(it ->
                                new PeriodBody(
                                        it.get("period"),
                                        LocalDate.parse(it.get("start")),
                                        LocalDate.parse(it.get("end"))))
                        .toList(),
                rows("framework").stream().map(Ct0495::result).toList(),
                rows("indicators").stream().map(Ct0495::indicator).toList());
    }

    private static ResultBody result(Map<String, String> row) {
        @Nullable String parent = row.get("parent").isEmpty() ? null : row.get("parent");
        return new ResultBody(
                row.get("code"),
                ResultLevel.valueOf(row.get("level").toUpperCase(Locale.ROOT)),
                parent,
                row.get("title"));
    }

    private static IndicatorBody indicator(Map<String, String> row) {
        Unit unit = Unit.valueOf(row.get("unit").toUpperCase(Locale.ROOT));
        Aggregation aggregation =
                Aggregation.valueOf(row.get("aggregation").toUpperCase(Locale.ROOT));
        return new IndicatorBody(
                row.get("indicator"),
                row.get("result"),
                row.get("title"),
                unit,
                aggregation,
                Measures.body(
                        Entries.target(
                                Rule.of(unit, aggregation), value(row.get("baseline"), unit))),
                List.of(row.get("countries").split(";")),
                Map.of(),
                FigureSource.REPORTED,
                null,
                Direction.INCREASE);
    }

    private static Timeline timeline() {
        return new Timeline(
                new Span(Span.ALL, DEFINITION.start(), DEFINITION.end()),
                DEFINITION.periods().stream()
                        .map(it -> new Span(it.code(), it.start(), it.end()))
                        .toList());
    }

    private static List<IndicatorFiguresBody> figures(String office, String last) {
        return DEFINITION.indicators().stream()
                .map(it ->
                        new IndicatorFiguresBody(
                                it.code(),
                                TIMELINE.spans()
                                        .map(span ->
                                                span(it, national(it, office, last), span, office))
                                        .toList()))
                .toList();
    }

    private static Rule rule(IndicatorBody indicator) {
        return Rule.of(indicator.unit(), indicator.aggregation());
    }

    private static NationalFigures national(IndicatorBody indicator, String office, String last) {
        Map<String, Quantity> targets = new HashMap<>();
        Map<String, Quantity> actuals = new HashMap<>();
        Rule rule = rule(indicator);
        for (Map<String, String> row : rows("results")) {
            if (!row.get("indicator").equals(indicator.code())
                    || !row.get("country").equals(office)
                    || (row.get("measure").equals("actual")
                            && row.get("period").compareTo(last) > 0)) {
                continue;
            }
            Value value = value(row.get("value"), indicator.unit());
            switch (row.get("measure")) {
                case "target" -> targets.put(row.get("period"), Entries.target(rule, value));
                case "actual" ->
                        actuals.put(
                                row.get("period"),
                                Entries.actual(rule, value, new Value.Blank(), new Value.Blank()));
                default -> throw new IllegalStateException(row.get("measure"));
            }
        }
        return new NationalFigures(rule, TIMELINE, targets, actuals);
    }

    private static SpanFigureBody span(
            IndicatorBody indicator, NationalFigures national, Span span, String office) {
        Figure figure = national.figure(span);
        return new SpanFigureBody(
                span.code(),
                indicator.baseline(),
                Measures.body(figure.target()),
                Measures.body(figure.actual()),
                Measures.body(figure.achievement()),
                figure.pair().map(it -> Measures.body(it.target())).orElse(null),
                figure.pair().map(it -> Measures.body(it.actual())).orElse(null),
                Status.of(rule(indicator), figure, span, TODAY),
                null,
                note(indicator, span, office),
                Measures.body(figure.actual()),
                null);
    }

    private static @Nullable String note(IndicatorBody indicator, Span span, String office) {
        return rows("results").stream()
                .filter(it -> it.get("indicator").equals(indicator.code()))
                .filter(it -> it.get("country").equals(office))
                .filter(it -> it.get("period").equals(span.code()))
                .map(it -> it.get("note"))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static List<ClaimBody> claims() {
        return rows("published").stream()
                .filter(it -> it.get("scope").equals("REGION"))
                .map(it ->
                        new ClaimBody(
                                it.get("indicator"),
                                it.get("period"),
                                FigureMeasure.ACTUAL,
                                Measures.body(new Amount.Total(new BigDecimal(it.get("value")))),
                                it.get("where")))
                .toList();
    }

    private static List<DiscrepancyBody> discrepancies(String office, String last) {
        List<DiscrepancyBody> found = new ArrayList<>();
        for (Map<String, String> row : rows("published")) {
            if (!row.get("scope").equals(office) || office.equals("REGION")) {
                continue;
            }
            IndicatorBody indicator =
                    DEFINITION.indicators().stream()
                            .filter(it -> it.code().equals(row.get("indicator")))
                            .findFirst()
                            .orElseThrow();
            Quantity computed = national(indicator, office, last).figure(TIMELINE.whole()).actual();
            BigDecimal claimed = new BigDecimal(row.get("value"));
            Optional<BigDecimal> number = computed.known().flatMap(Amount::number);
            if (number.filter(it -> it.compareTo(claimed) == 0).isEmpty()) {
                found.add(
                        new DiscrepancyBody(
                                indicator.code() + "-" + (found.size() + 1),
                                indicator.code(),
                                office,
                                row.get("period"),
                                FigureMeasure.ACTUAL,
                                DiscrepancyKind.PUBLISHED_VS_COMPUTED,
                                Measures.body(new Amount.Total(claimed)),
                                row.get("where"),
                                Measures.body(computed)));
            }
        }
        return found;
    }

    private static Value value(String text, Unit unit) {
        return Value.parse(text, unit).orElseThrow();
    }

    /// The rows of one file, by column.
    static List<Map<String, String>> rows(String file) {
        return ROWS.computeIfAbsent(file, Ct0495::read);
    }

    private static List<Map<String, String>> read(String file) {
        try (InputStream csv = Ct0495.class.getResourceAsStream("/ct0495/" + file + ".csv")) {
            List<String> lines =
                    new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            List<String> columns = cells(lines.getFirst());
            return lines.stream()
                    .skip(1)
                    .map(line -> {
                        List<String> cells = cells(line);
                        Map<String, String> row = new HashMap<>();
                        for (int i = 0; i < columns.size(); i++) {
                            row.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
                        }
                        return row;
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell);
        }
        return cells;
    }
}
