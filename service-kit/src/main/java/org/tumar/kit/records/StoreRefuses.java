package org.tumar.kit.records;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteError;
import java.io.Serial;
import java.util.Set;

/// The store answers, and will not take a document, however often it is sent.
///
/// Says by which codes and nothing else: the store's own words may have some of the document.
public final class StoreRefuses extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final transient Set<String> unwritten;

    /// @param unwritten the ids of all that was to be written with it and was not
    StoreRefuses(MongoBulkWriteException failure, Set<String> unwritten) {
        super(
                "The store will not take a document: "
                        + failure.getWriteErrors().stream().map(WriteError::getCode).toList());
        this.unwritten = unwritten;
    }

    Set<String> unwritten() {
        return unwritten;
    }
}
