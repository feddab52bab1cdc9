package org.tumar.indicators.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sheets in MongoDB, and the pages of versions that they are rid of.
///
/// A sheet is put down before its pages: where there are pages there is a sheet that names them, so
/// that whoever clears up after a writer that died finds them. Pages of a change that became
/// visible stay for good.
record MongoSheets(MongoById documents) {

    void stage(Draft draft) {
        List<Shelved> shelved = shelved(draft).toList();
        documents.insert(
                SheetDocument.class,
                shelved.stream()
                        .map(it -> SheetDocument.of(id(draft, it.sheet()), it.sheet()))
                        .toList());
        documents.insert(
                SheetDocument.class, shelved.stream().flatMap(it -> pages(draft, it)).toList());
    }

    private static Stream<Shelved> shelved(Draft draft) {
        return draft.change().sheets().stream().map(it -> Shelved.of(it, draft.revision()));
    }

    private static String id(Draft draft, Sheet sheet) {
        return RevisionDocument.sheetId(draft.code(), sheet.indicator(), draft.revision());
    }

    private static Stream<SheetDocument> pages(Draft draft, Shelved shelved) {
        String sheet = id(draft, shelved.sheet());
        return IntStream.range(0, shelved.pages().size())
                .mapToObj(it ->
                        SheetDocument.of(
                                RevisionDocument.pageId(sheet, it), shelved.pages().get(it)));
    }

    void discard(Draft draft) {
        remove(
                shelved(draft)
                        .flatMap(it ->
                                Stream.concat(
                                        pages(draft, it).map(SheetDocument::id),
                                        Stream.of(id(draft, it.sheet()))))
                        .toList());
    }

    /// Takes away what a writer that died can have left of these indicators.
    void clear(String code, long dead, Stream<String> indicators) {
        List<String> sheets =
                indicators.map(it -> RevisionDocument.sheetId(code, it, dead)).toList();
        remove(
                documents
                        .find(SheetDocument.class, sheets)
                        .flatMap(it -> ownPages(it, dead))
                        .toList());
        remove(sheets);
    }

    private static Stream<String> ownPages(SheetDocument sheet, long revision) {
        return sheet.olderThere().stream()
                .filter(it -> it.revision() == revision)
                .flatMap(it -> IntStream.range(0, it.pages()).boxed())
                .map(it -> RevisionDocument.pageId(sheet.id(), it));
    }

    void remove(List<String> ids) {
        documents.remove(SheetDocument.class, ids);
    }

    /// Versions of a figure that the sheet is rid of, oldest first.
    List<Version<Entry>> older(String code, Sheet sheet, Address address) {
        List<String> ids =
                sheet.older().stream()
                        .map(it ->
                                RevisionDocument.pageId(
                                        RevisionDocument.sheetId(
                                                code, sheet.indicator(), it.revision()),
                                        it.page(address.words())))
                        .toList();
        var pages =
                documents
                        .find(SheetDocument.class, ids)
                        .collect(
                                Collectors.toMap(
                                        SheetDocument::id,
                                        it -> it.toSheet().figure(address).versions()));
        return ids.stream().flatMap(it -> there(pages.get(it)).stream()).toList();
    }

    /// The sheet with all that it is rid of.
    Sheet whole(String code, Sheet sheet) {
        if (sheet.older().isEmpty()) {
            return sheet;
        }
        List<String> ids = sheet.older().stream().flatMap(it -> pages(code, sheet, it)).toList();
        Map<String, Sheet> pages =
                documents
                        .find(SheetDocument.class, ids)
                        .collect(Collectors.toMap(SheetDocument::id, SheetDocument::toSheet));
        return sheet.after(ids.stream().map(it -> there(pages.get(it))).toList());
    }

    private static Stream<String> pages(String code, Sheet sheet, Older older) {
        String id = RevisionDocument.sheetId(code, sheet.indicator(), older.revision());
        return IntStream.range(0, older.pages()).mapToObj(it -> RevisionDocument.pageId(id, it));
    }

    private static <T> T there(@Nullable T page) {
        if (page == null) {
            throw new IllegalStateException(
                    "A page of older versions that a sheet names is not in the store");
        }
        return page;
    }
}
