package org.tumar.indicators.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A sheet as it is stored: with few versions besides those that stand or are shown, so that it
/// stays small however often it changes; the others on pages beside it, which never change. What
/// was removed goes there altogether.
///
/// @param pages numbered from 0
record Shelved(Sheet sheet, List<Sheet> pages) {

    /// Versions that something newer has taken the place of, in one sheet: as many as stand in it,
    /// but no fewer and no more than these.
    static final int FEWEST = 100;

    static final int MOST = 4_000;

    /// Letters in words and remarks of such versions, in one sheet.
    static final long MOST_LETTERS = 400_000;

    /// About so many are on one page.
    private static final long PAGE = 1_000;

    private static final long PAGE_LETTERS = 200_000;

    /// @param revision that the sheet is stored with
    static Shelved of(Sheet sheet, long revision) {
        long outdated = sheet.outdated();
        long letters = sheet.outdatedLetters();
        if (outdated <= Math.clamp(standing(sheet), FEWEST, MOST) && letters <= MOST_LETTERS) {
            return new Shelved(sheet, List.of());
        }
        Older older = new Older(revision, Math.toIntExact(pages(outdated, letters)));
        return new Shelved(latest(sheet, older), pages(sheet, older));
    }

    private static long pages(long outdated, long letters) {
        return Math.max(Math.ceilDiv(outdated, PAGE), Math.ceilDiv(letters, PAGE_LETTERS));
    }

    private static long standing(Sheet sheet) {
        return (long) sheet.figures().size() + sheet.claims().size();
    }

    private static Sheet latest(Sheet sheet, Older more) {
        List<Older> older = new ArrayList<>(sheet.older());
        older.add(more);
        return new Sheet(sheet.indicator(), latest(sheet.figures()), latest(sheet.claims()), older);
    }

    private static <A, T extends Statement> Map<A, History<T>> latest(
            Map<A, History<T>> histories) {
        return histories.entrySet().stream()
                .map(it -> Map.entry(it.getKey(), it.getValue().latest()))
                .filter(it -> !it.getValue().equals(History.<T>empty()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Sheet> pages(Sheet sheet, Older older) {
        var figures = byPage(sheet.figures(), it -> older.page(it.words()));
        var claims = byPage(sheet.claims(), it -> older.page(it.words()));
        return IntStream.range(0, older.pages())
                .mapToObj(it ->
                        new Sheet(
                                sheet.indicator(),
                                figures.getOrDefault(it, Map.of()),
                                claims.getOrDefault(it, Map.of()),
                                List.of()))
                .toList();
    }

    private static <A, T extends Statement> Map<Integer, Map<A, History<T>>> byPage(
            Map<A, History<T>> histories, Function<A, Integer> page) {
        return histories.entrySet().stream()
                .filter(it -> it.getValue().outdated() > 0)
                .collect(
                        Collectors.groupingBy(
                                it -> page.apply(it.getKey()),
                                Collectors.toMap(
                                        Map.Entry::getKey, it -> it.getValue().putAside())));
    }
}
