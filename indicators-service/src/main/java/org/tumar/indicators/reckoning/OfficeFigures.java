package org.tumar.indicators.reckoning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.figures.Figure;
import org.tumar.figures.NationalFigures;
import org.tumar.figures.Quantity;
import org.tumar.figures.Rule;
import org.tumar.figures.Span;
import org.tumar.figures.Timeline;
import org.tumar.indicators.fact.Counted;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Cell;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.programme.Definitions;

/// One indicator's figures in this office, with what stands around them.
///
/// For one thread at a time.
public final class OfficeFigures {

    private static final Comparator<Span> ENDS_LAST_THEN_LONGER =
            Comparator.comparing(Span::end)
                    .thenComparing(Span::start, Comparator.reverseOrder())
                    .thenComparing(Span::code);

    private final IndicatorBody indicator;
    private final Rule rule;
    private final Timeline timeline;
    private final Map<Address, Entry> entries;
    private final OwnValues own;
    private final Optional<Counted> counted;
    private final NationalFigures reported;
    private final NationalFigures figures;

    /// Of an indicator that is typed in.
    public OfficeFigures(IndicatorBody indicator, Timeline timeline, Sheet sheet) {
        this(indicator, timeline, sheet, Optional.empty());
    }

    /// @param counted from records; empty where the indicator declares no derivation, or that is
    ///   not to be seen
    public OfficeFigures(
            IndicatorBody indicator, Timeline timeline, Sheet sheet, Optional<Counted> counted) {
        this.counted = counted;
        this.indicator = indicator;
        this.rule = Definitions.rule(indicator);
        this.timeline = timeline;
        this.entries = sheet.standing();
        this.own = new OwnValues(rule, entries);
        Map<String, Quantity> targets = own(FigureMeasure.TARGET);
        this.reported = new NationalFigures(rule, timeline, targets, own(FigureMeasure.ACTUAL));
        this.figures =
                indicator.source() == FigureSource.DERIVED
                        ? NationalFigures.counted(rule, timeline, targets, derived())
                        : reported;
    }

    private Map<String, Quantity> own(FigureMeasure measure) {
        Map<String, Quantity> quantities = new HashMap<>();
        timeline.spans()
                .map(Span::code)
                .forEach(span -> own.own(span, measure).ifPresent(it -> quantities.put(span, it)));
        return quantities;
    }

    private Map<String, Quantity> derived() {
        Map<String, Quantity> quantities = new HashMap<>();
        Counted actuals = counted.orElse(Counted.NOTHING);
        timeline.spans().forEach(it -> quantities.put(it.code(), actuals.of(it.code())));
        return quantities;
    }

    public IndicatorBody indicator() {
        return indicator;
    }

    public Rule rule() {
        return rule;
    }

    public Timeline timeline() {
        return timeline;
    }

    public OwnValues own() {
        return own;
    }

    /// The figure of a span.
    public Figure figure(Span span) {
        return figures.figure(span);
    }

    /// The figures as they were typed in, whatever the indicator's source.
    public NationalFigures reported() {
        return reported;
    }

    /// The actual of a span that was counted from records; empty where none is.
    ///
    /// @param span one of the programme's own, or a calendar year, quarter or month
    public Optional<Quantity> derived(Span span) {
        return counted.map(it -> it.of(span.code()));
    }

    /// The office's own baseline for a span, else for the programme, else the earliest that it has;
    /// empty where only the definition has one.
    public Optional<Entry> baseline(Span span) {
        return known(span.code(), RowMeasure.BASELINE)
                .or(() -> known(Span.ALL, RowMeasure.BASELINE))
                .or(() ->
                        inside(
                                timeline.whole(),
                                RowMeasure.BASELINE,
                                ENDS_LAST_THEN_LONGER.reversed()));
    }

    /// The judgement in words on a span, else the latest inside it.
    public Optional<String> assessed(Span span) {
        return known(span.code(), RowMeasure.ASSESSED)
                .or(() -> inside(span, RowMeasure.ASSESSED, ENDS_LAST_THEN_LONGER))
                .map(it -> it.value().text());
    }

    /// The remark on the actual of a span, else on its target.
    public @Nullable String note(Span span) {
        return Stream.of(RowMeasure.ACTUAL, RowMeasure.TARGET)
                .flatMap(it -> entry(span.code(), it).stream())
                .flatMap(it -> Stream.ofNullable(it.note()))
                .findFirst()
                .orElse(null);
    }

    /// What was entered as a span's total.
    public Optional<Entry> entry(String span, RowMeasure measure) {
        return Optional.ofNullable(entries.get(new Address(span, measure, Cell.TOTAL)));
    }

    private Optional<Entry> known(String span, RowMeasure measure) {
        return entry(span, measure).filter(it -> !it.isBlank());
    }

    private Optional<Entry> inside(Span span, RowMeasure measure, Comparator<Span> last) {
        return timeline.periods().stream()
                .filter(it -> span.contains(it) && known(it.code(), measure).isPresent())
                .max(last)
                .flatMap(it -> known(it.code(), measure));
    }
}
