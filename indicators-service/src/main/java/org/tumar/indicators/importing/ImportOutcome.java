package org.tumar.indicators.importing;

import java.util.List;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.ImportReceiptBody;

/// What came of an import.
sealed interface ImportOutcome {

    record Applied(ImportReceiptBody receipt) implements ImportOutcome {}

    /// @param rows every fault at once; nothing was changed
    record BadRows(List<BadRowBody> rows) implements ImportOutcome {}

    /// Another office owns the programme: its files go there.
    ///
    /// @param notOwn what of the files this office could not take as its own, in words
    record OtherOwner(String owner, List<String> notOwn) implements ImportOutcome {}

    /// The part is another office's.
    record OtherOffice(String office) implements ImportOutcome {}
}
