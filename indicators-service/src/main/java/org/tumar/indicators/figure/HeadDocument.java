package org.tumar.indicators.figure;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// The one document of a programme that changes: which revision is visible.
///
/// @param code of the programme
/// @param revision 0 before the first commit
/// @param reserved the greatest revision that was given to a writer
@Document("programmes")
record HeadDocument(
        @Id String code, int schemaVersion, long revision, long reserved, String stamp) {

    static final int SCHEMA = 1;

    Head toHead() {
        return new Head(code, revision, stamp);
    }
}
