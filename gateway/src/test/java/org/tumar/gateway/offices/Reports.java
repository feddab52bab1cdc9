package org.tumar.gateway.offices;

import java.time.LocalDate;
import java.util.List;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;

/// Reports of programmes without indicators; under each tag they say something else.
final class Reports {

    private Reports() {}

    static ProgrammeReport of(String code, String tag) {
        return ProgrammeReport.of(
                new ProgrammeAnswerBody(
                        tag,
                        new ProgrammeBody(
                                code,
                                "As of " + tag,
                                null,
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2020, 12, 31),
                                null,
                                null,
                                "KZ",
                                1,
                                List.of(),
                                List.of(),
                                List.of()),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
