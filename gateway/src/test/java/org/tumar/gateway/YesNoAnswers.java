package org.tumar.gateway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.ClaimBody;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.IndicatorFiguresBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.ResultLevel;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Amount.Verdict;
import org.tumar.figures.Measures;

/// A programme of one derived yes-no indicator, which two countries number their own way.
final class YesNoAnswers {

    private YesNoAnswers() {}

    static OfficeAnswerBody answer(String office, boolean yes) {
        boolean country = !office.equals("REGION");
        return new OfficeAnswerBody(
                office,
                List.of("LAW"),
                List.of(
                        new ProgrammeAnswerBody(
                                office + yes,
                                definition(),
                                country ? List.of(figures(yes)) : List.of(),
                                List.of(),
                                country ? List.of() : List.of(claim()))));
    }

    /// The same under another tag: something has happened in the office, of which nothing is shown.
    static OfficeAnswerBody anew(String office, boolean yes) {
        OfficeAnswerBody answer = answer(office, yes);
        return new OfficeAnswerBody(
                office,
                answer.catalogue(),
                answer.programmes().stream().map(it -> it.tagged(it.tag() + "-anew")).toList());
    }

    private static ClaimBody claim() {
        return new ClaimBody("L", "ALL", FigureMeasure.ACTUAL, verdict(true), "Summary");
    }

    private static IndicatorFiguresBody figures(boolean yes) {
        MeasureBody none =
                new MeasureBody(
                        MeasureStatus.NOT_APPLICABLE, null, null, false, null, null, null, null);
        return new IndicatorFiguresBody(
                "L",
                List.of(
                        new SpanFigureBody(
                                "ALL",
                                none,
                                verdict(true),
                                verdict(yes),
                                none,
                                verdict(true),
                                verdict(yes),
                                yes ? AchievementStatus.ACHIEVED : AchievementStatus.NOT_ACHIEVED,
                                yes ? "achieved" : "not achieved",
                                null,
                                verdict(yes),
                                verdict(yes))));
    }

    private static MeasureBody verdict(boolean yes) {
        return Measures.body(new Verdict(yes));
    }

    private static ProgrammeBody definition() {
        return new ProgrammeBody(
                "LAW",
                "Laws against trafficking",
                null,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2021, 12, 31),
                null,
                null,
                "REGION",
                1,
                List.of(),
                List.of(new ResultBody("1", ResultLevel.OUTPUT, null, "A law is in force")),
                List.of(
                        new IndicatorBody(
                                "L",
                                "1",
                                "A law against trafficking is in force",
                                Unit.YES_NO,
                                Aggregation.ALL,
                                verdict(false),
                                List.of("TJ", "UZ"),
                                Map.of("UZ", "L.7"),
                                FigureSource.DERIVED,
                                "laws.in-force",
                                Direction.INCREASE)));
    }
}
