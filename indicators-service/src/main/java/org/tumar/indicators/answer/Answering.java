package org.tumar.indicators.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ClaimBody;
import org.tumar.contracts.indicators.DiscrepancyBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.IndicatorFiguresBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.figures.Amount;
import org.tumar.figures.Arithmetic;
import org.tumar.figures.Entries;
import org.tumar.figures.Figure;
import org.tumar.figures.Measures;
import org.tumar.figures.Pair;
import org.tumar.figures.Span;
import org.tumar.figures.Status;
import org.tumar.figures.Timeline;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.View;
import org.tumar.indicators.programme.Definitions;
import org.tumar.indicators.programme.Office;
import org.tumar.indicators.reckoning.OfficeFigures;
import org.tumar.indicators.reconciliation.Claims;
import org.tumar.indicators.reconciliation.Reconciliation;
import org.tumar.kit.Deadline;

/// Everything that an office knows of one programme, reckoned once, as of a day.
///
/// Reckoning stops where the caller's time is used up; the next caller's goes on from there.
final class Answering {

    private final String office;
    private final String stamp;
    private final Showing showing;
    private final LocalDate day;
    private final Timeline timeline;
    private final ProgrammeBody held;
    private final ProgrammeBody shown;
    private final Iterator<IndicatorBody> left;
    private final List<IndicatorFiguresBody> figures = new ArrayList<>();
    private final List<DiscrepancyBody> discrepancies = new ArrayList<>();
    private final Optional<ProgrammeAnswerBody> before;
    private @Nullable Holding holding;
    private volatile @Nullable ProgrammeAnswerBody answer;

    Answering(String office, Holding holding, Showing showing, LocalDate day) {
        this(office, holding, showing, day, Optional.empty());
    }

    /// @param holding with the sheets that changed, where there was an answer before
    /// @param before by the same definition and day
    private Answering(
            String office,
            Holding holding,
            Showing showing,
            LocalDate day,
            Optional<ProgrammeAnswerBody> before) {
        this.office = office;
        this.showing = showing;
        this.before = before;
        this.holding = holding;
        this.stamp = holding.head().stamp();
        this.day = day;
        this.held = holding.definition();
        this.timeline = Definitions.timeline(held);
        this.shown = shown(holding);
        this.left = Definitions.applyingIn(shown, office).iterator();
    }

    /// The regional office's own programme, in which it is one of an indicator's offices also where
    /// the view shows figures of it that everybody will know of when they are approved.
    private ProgrammeBody shown(Holding holding) {
        return office.equals(Office.REGION) && held.owner().equals(office)
                ? Definitions.withRegional(held, it -> shows(it, holding))
                : held;
    }

    private boolean shows(String indicator, Holding holding) {
        return before.filter(_ -> !holding.sheets().containsKey(indicator))
                .map(it -> it.figures().stream().anyMatch(one -> one.indicator().equals(indicator)))
                .orElseGet(() -> holding.sheet(indicator).hasFigures(showing.view()));
    }

    boolean isOf(String stamp, LocalDate day) {
        return this.stamp.equals(stamp) && this.day.equals(day);
    }

    /// The answer after some sheets have changed; empty where this one is not reckoned yet.
    Optional<Answering> after(Head head, List<Sheet> changed) {
        return Optional.ofNullable(answer)
                .map(it ->
                        new Answering(
                                office,
                                new Holding(
                                        head,
                                        held,
                                        changed.stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                Sheet::indicator,
                                                                Function.identity()))),
                                showing,
                                day,
                                Optional.of(it)));
    }

    /// @throws org.springframework.web.ErrorResponseException the 503 problem, where the time that
    ///   the caller gave is used up
    synchronized ProgrammeAnswerBody answer() {
        ProgrammeAnswerBody known = answer;
        if (known == null) {
            known = reckon(Objects.requireNonNull(holding));
            answer = known;
            holding = null;
        }
        return known;
    }

    private ProgrammeAnswerBody reckon(Holding holding) {
        while (left.hasNext()) {
            add(left.next(), holding);
            Deadline.current().check();
        }
        ProgrammeAnswerBody reckoned =
                new ProgrammeAnswerBody(
                        stamp + "@" + day + "@" + Arithmetic.VERSION + showing.mark(),
                        shown,
                        List.copyOf(figures),
                        List.copyOf(discrepancies),
                        regionalClaims(holding));
        return showing.view() == View.APPROVED
                ? reckoned.tagged(AnswerTag.of(reckoned) + showing.mark())
                : reckoned;
    }

    private void add(IndicatorBody indicator, Holding holding) {
        if (isUnchanged(indicator, holding)) {
            ProgrammeAnswerBody known = before.orElseThrow();
            known.figures().stream()
                    .filter(it -> it.indicator().equals(indicator.code()))
                    .forEach(figures::add);
            known.discrepancies().stream()
                    .filter(it -> it.indicator().equals(indicator.code()))
                    .forEach(discrepancies::add);
        } else {
            reckon(indicator, holding);
        }
    }

    private boolean isUnchanged(IndicatorBody indicator, Holding holding) {
        return before.isPresent() && !holding.sheets().containsKey(indicator.code());
    }

    private void reckon(IndicatorBody indicator, Holding holding) {
        Sheet sheet = showing.of(holding.sheet(indicator.code()));
        OfficeFigures reckoned = new OfficeFigures(indicator, timeline, sheet);
        figures.add(
                new IndicatorFiguresBody(
                        indicator.code(), timeline.spans().map(it -> span(reckoned, it)).toList()));
        discrepancies.addAll(
                new Reconciliation(holding.head().code(), office, reckoned, sheet, day)
                        .discrepancies());
    }

    private SpanFigureBody span(OfficeFigures reckoned, Span span) {
        Figure figure = reckoned.figure(span);
        return new SpanFigureBody(
                span.code(),
                baseline(reckoned, span),
                Measures.body(figure.target()),
                Measures.body(figure.actual()),
                Measures.body(figure.achievement()),
                figure.pair().map(Pair::target).map(Answering::body).orElse(null),
                figure.pair().map(Pair::actual).map(Answering::body).orElse(null),
                Status.of(reckoned.rule(), figure, span, day),
                reckoned.assessed(span).orElse(null),
                reckoned.note(span),
                Measures.body(reckoned.reported().figure(span).actual()),
                derived(reckoned));
    }

    private static MeasureBody baseline(OfficeFigures reckoned, Span span) {
        return reckoned.baseline(span)
                .map(it -> Measures.body(Entries.target(reckoned.rule(), it.value())))
                .orElse(reckoned.indicator().baseline());
    }

    private static @Nullable MeasureBody derived(OfficeFigures reckoned) {
        return reckoned.derivedActual().map(Measures::body).orElse(null);
    }

    private static MeasureBody body(Amount amount) {
        return Measures.body(amount);
    }

    private List<ClaimBody> regionalClaims(Holding holding) {
        return holding.definition().indicators().stream()
                .flatMap(it ->
                        isUnchanged(it, holding)
                                ? known(it)
                                : Claims.regional(holding.sheet(it.code())).stream())
                .toList();
    }

    private Stream<ClaimBody> known(IndicatorBody indicator) {
        return before.orElseThrow().regionalClaims().stream()
                .filter(it -> it.indicator().equals(indicator.code()));
    }
}
