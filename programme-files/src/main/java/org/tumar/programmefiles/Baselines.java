package org.tumar.programmefiles;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Value;
import org.tumar.programmefiles.RowRules.Fault;

/// The column `baseline` as a measure, and back.
final class Baselines {

    private Baselines() {}

    /// @param text a value of that unit
    static MeasureBody body(String text, Unit unit) {
        return switch (Values.parse(text, unit).orElseThrow()) {
            case Value.Blank _ -> absent(MeasureStatus.NOT_REPORTED);
            case Value.NotApplicable _ -> absent(MeasureStatus.NOT_APPLICABLE);
            case Value.Numeric(var number) ->
                    new MeasureBody(
                            MeasureStatus.KNOWN, number, null, false, null, null, null, null);
            case Value.YesNo yesNo -> words(yesNo.text());
            case Value.Words words -> words(words.text());
        };
    }

    private static MeasureBody absent(MeasureStatus status) {
        return new MeasureBody(status, null, null, false, null, null, null, null);
    }

    private static MeasureBody words(String text) {
        return new MeasureBody(MeasureStatus.KNOWN, null, text, false, null, null, null, null);
    }

    /// What is wrong with a baseline of that unit.
    static Optional<Fault> fault(MeasureBody baseline, Unit unit) {
        return Optional.ofNullable(baseline.value())
                .flatMap(it -> Values.digits("baseline", it))
                .or(() -> Values.fault("baseline", text(baseline), unit));
    }

    static String text(MeasureBody baseline) {
        if (baseline.status() == MeasureStatus.NOT_APPLICABLE) {
            return "n/a";
        }
        if (baseline.value() != null) {
            return baseline.value().toPlainString();
        }
        @Nullable String text = baseline.text();
        return text == null ? "" : text;
    }
}
