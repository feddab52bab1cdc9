package org.tumar.gateway.signals;

import java.util.Optional;
import org.tumar.contracts.indicators.event.FiguresChanged;
import org.tumar.gateway.offices.Signal;
import org.tumar.kit.TumarJson;
import tools.jackson.core.JacksonException;

/// Reads an office's signal.
final class FiguresChangedJson {

    private FiguresChangedJson() {}

    /// Empty where it is not the JSON that it should be.
    static Optional<Signal> read(byte[] data) {
        try {
            FiguresChanged changed = TumarJson.mapper().readValue(data, FiguresChanged.class);
            return changed == null || isHollow(changed.office()) || isHollow(changed.programme())
                    ? Optional.empty()
                    : Optional.of(signal(changed));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("RedundantNullCheck")
    private static boolean isHollow(String code) {
        return code == null || code.isBlank();
    }

    @SuppressWarnings("RedundantNullCheck")
    private static Signal signal(FiguresChanged changed) {
        String stamp = changed.stamp() == null ? "" : changed.stamp();
        return new Signal(changed.office(), changed.programme(), stamp);
    }
}
