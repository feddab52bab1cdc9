package org.tumar.indicators.figure;

import org.tumar.contracts.indicators.event.ProgrammeDefined;
import org.tumar.contracts.indicators.event.RowsImported;

/// What a change tells another office, sent once the change is visible.
public sealed interface Outgoing {

    /// The office that is to have it.
    String office();

    record Defined(ProgrammeDefined body) implements Outgoing {

        @Override
        public String office() {
            return body.office();
        }
    }

    record Imported(RowsImported body) implements Outgoing {

        @Override
        public String office() {
            return body.part().office();
        }
    }
}
