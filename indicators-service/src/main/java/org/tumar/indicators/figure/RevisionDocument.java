package org.tumar.indicators.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What a programme is made of at one revision. Never overwritten.
///
/// @param base the revision before it
/// @param definition revision of the definition's document
/// @param superseded ids of the sheets that this revision made superfluous
@Document("revisions")
record RevisionDocument(
        @Id String id,
        int schemaVersion,
        long base,
        long definition,
        List<SheetRef> sheets,
        List<String> superseded) {

    static final int SCHEMA = 1;

    record SheetRef(String indicator, long revision) {}

    static String id(String code, long revision) {
        return code + "@" + revision;
    }

    /// Codes may have slashes: that of the programme is written without, so that no sheet of one
    /// programme can be taken for another's.
    static String sheetId(String code, String indicator, long revision) {
        return code.replace("%", "%25").replace("/", "%2F") + "/" + indicator + "@" + revision;
    }

    /// Of a page of versions that a sheet is rid of: no sheet's id ends so.
    static String pageId(String sheet, int page) {
        return sheet + "/" + page;
    }

    Map<String, Long> revisionsOfSheets() {
        Map<String, Long> revisions = new LinkedHashMap<>();
        sheets.forEach(it -> revisions.put(it.indicator(), it.revision()));
        return revisions;
    }
}
