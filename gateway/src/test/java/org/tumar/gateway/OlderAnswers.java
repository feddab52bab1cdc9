package org.tumar.gateway;

import java.util.List;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.kit.TumarJson;

/// Answers of offices that are behind the others, or beside themselves.
final class OlderAnswers {

    private OlderAnswers() {}

    /// From before indicator 2.2.1 was added.
    static String definition(String code) {
        ProgrammeAnswerBody answer = Ct0495.answer(code).programmes().getFirst();
        ProgrammeBody now = answer.definition();
        List<IndicatorBody> indicators =
                now.indicators().stream().filter(it -> !it.code().equals("2.2.1")).toList();
        ProgrammeBody before =
                new ProgrammeBody(
                        now.code(),
                        "An older title",
                        now.donor(),
                        now.start(),
                        now.end(),
                        now.currency(),
                        now.budget(),
                        now.owner(),
                        now.version() - 1,
                        now.periods(),
                        now.results(),
                        indicators);
        return TumarJson.mapper()
                .writeValueAsString(
                        new OfficeAnswerBody(
                                code,
                                List.of("CT.0495"),
                                List.of(
                                        new ProgrammeAnswerBody(
                                                "older",
                                                before,
                                                answer.figures().stream()
                                                        .filter(it ->
                                                                !it.indicator().equals("2.2.1"))
                                                        .toList(),
                                                answer.discrepancies(),
                                                answer.regionalClaims()))));
    }

    /// Known measures whose values have gone.
    static String withoutValues(String answer) {
        return answer.replaceAll("\"value\":[0-9.]+,", "");
    }
}
