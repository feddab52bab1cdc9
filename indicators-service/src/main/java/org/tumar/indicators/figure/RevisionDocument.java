package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What a programme is made of at one revision. Never overwritten.
///
/// @param base the revision before it
/// @param definition revision of the definition's document
/// @param superseded ids of the sheets that this revision made superfluous
/// @param defined when that definition was recorded; null where that is not known
/// @param earlier the definitions before it, oldest first; null where none was kept
@Document("revisions")
record RevisionDocument(
        @Id String id,
        int schemaVersion,
        long base,
        long definition,
        List<SheetRef> sheets,
        List<String> superseded,
        @Nullable Instant defined,
        @Nullable List<EarlierRef> earlier) {

    static final int SCHEMA = 1;

    record SheetRef(String indicator, long revision) {}

    /// @param definition revision of the definition's document
    record EarlierRef(long definition, @Nullable Instant defined) {

        boolean isOf(Instant instant) {
            return defined == null || !defined.isAfter(instant);
        }
    }

    /// Every definition so far, oldest first.
    List<EarlierRef> definitions() {
        return Stream.concat(
                        earlier == null ? Stream.empty() : earlier.stream(),
                        Stream.of(new EarlierRef(definition, defined)))
                .toList();
    }

    /// The definition that was recorded last by then.
    Optional<EarlierRef> definitionOf(Instant instant) {
        return definitions().reversed().stream().filter(it -> it.isOf(instant)).findFirst();
    }

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
