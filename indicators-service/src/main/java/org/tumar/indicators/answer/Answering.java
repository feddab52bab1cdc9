package org.tumar.indicators.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ClaimBody;
import org.tumar.contracts.indicators.DiscrepancyBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.IndicatorFiguresBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.figures.Arithmetic;
import org.tumar.figures.Timeline;
import org.tumar.indicators.fact.Derived;
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
    private final Derived derived;
    private final Optional<Before> before;
    private Map<String, Sheet> countedSheets = Map.of();
    private @Nullable Holding holding;
    private volatile @Nullable ProgrammeAnswerBody answer;

    /// @param derived what is counted for the programme
    Answering(String office, Holding holding, Showing showing, LocalDate day, Derived derived) {
        this(office, holding, showing, day, derived, Optional.empty());
    }

    /// An answer by the same definition and day.
    ///
    /// @param changed indicators whose sheets have changed since
    /// @param derived what was counted by then
    private record Before(ProgrammeAnswerBody answer, Set<String> changed, Derived derived) {}

    /// @param holding with the sheets that changed and those of indicators that are counted, where
    ///   there was an answer before
    private Answering(
            String office,
            Holding holding,
            Showing showing,
            LocalDate day,
            Derived derived,
            Optional<Before> before) {
        this.office = office;
        this.derived = derived;
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
        return before.filter(it -> !it.changed().contains(indicator))
                .map(it ->
                        it.answer().figures().stream()
                                .anyMatch(one -> one.indicator().equals(indicator)))
                .orElseGet(() -> holding.sheet(indicator).hasFigures(showing.view()));
    }

    boolean isOf(String stamp, LocalDate day) {
        return this.stamp.equals(stamp) && this.day.equals(day);
    }

    /// Whether nothing else was counted since.
    boolean isCounted(Derived now) {
        return derived.mark().equals(now.mark());
    }

    /// The programme as the office holds it.
    ProgrammeBody definition() {
        return held;
    }

    /// The answer after some sheets have changed, or what is counted has; empty where this one is
    /// not reckoned yet.
    Optional<Answering> after(Head head, List<Sheet> changed, Derived now) {
        return Optional.ofNullable(answer).map(it -> after(it, head, changed, now));
    }

    private Answering after(
            ProgrammeAnswerBody known, Head head, List<Sheet> changed, Derived now) {
        Map<String, Sheet> sheets = new HashMap<>(countedSheets);
        changed.forEach(it -> sheets.put(it.indicator(), it));
        Set<String> codes = changed.stream().map(Sheet::indicator).collect(Collectors.toSet());
        return new Answering(
                office,
                new Holding(head, held, sheets),
                showing,
                day,
                now,
                Optional.of(new Before(known, codes, derived)));
    }

    /// @throws org.springframework.web.ErrorResponseException the 503 problem, where the time that
    ///   the caller gave is used up
    synchronized ProgrammeAnswerBody answer() {
        ProgrammeAnswerBody known = answer;
        if (known == null) {
            Holding read = Objects.requireNonNull(holding);
            known = reckon(read);
            countedSheets =
                    derived.indicators().keySet().stream()
                            .collect(Collectors.toMap(it -> it, read::sheet));
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
                        stamp + "@" + day + "@" + Arithmetic.VERSION + showing.mark() + countMark(),
                        shown,
                        List.copyOf(figures),
                        List.copyOf(discrepancies),
                        regionalClaims(holding));
        return showing.view() == View.APPROVED
                ? reckoned.tagged(AnswerTag.of(reckoned) + showing.mark())
                : reckoned;
    }

    private String countMark() {
        return derived.mark().isEmpty() ? "" : "@" + derived.mark();
    }

    private void add(IndicatorBody indicator, Holding holding) {
        if (isUnchanged(indicator)) {
            ProgrammeAnswerBody known = before.orElseThrow().answer();
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

    private boolean isUnchanged(IndicatorBody indicator) {
        String code = indicator.code();
        return before.filter(it -> !it.changed().contains(code))
                .filter(it -> it.derived().of(code).equals(derived.of(code)))
                .isPresent();
    }

    private void reckon(IndicatorBody indicator, Holding holding) {
        Sheet sheet = showing.of(holding.sheet(indicator.code()));
        OfficeFigures reckoned =
                new OfficeFigures(indicator, timeline, sheet, derived.of(indicator.code()));
        figures.add(new FiguresShown(reckoned, day).body());
        discrepancies.addAll(
                new Reconciliation(holding.head().code(), office, reckoned, sheet, day)
                        .discrepancies());
    }

    private List<ClaimBody> regionalClaims(Holding holding) {
        return holding.definition().indicators().stream()
                .flatMap(it ->
                        isUnchanged(it)
                                ? known(it)
                                : Claims.regional(holding.sheet(it.code())).stream())
                .toList();
    }

    private Stream<ClaimBody> known(IndicatorBody indicator) {
        return before.orElseThrow().answer().regionalClaims().stream()
                .filter(it -> it.indicator().equals(indicator.code()));
    }
}
