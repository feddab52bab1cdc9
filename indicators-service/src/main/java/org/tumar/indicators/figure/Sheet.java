package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Everything that an office holds of one indicator: its figures and the claims about them, in all
/// their versions but for older ones that were put aside.
///
/// @param older where those are, in that order
public record Sheet(
        String indicator,
        Map<Address, History<Entry>> figures,
        Map<ClaimAddress, History<Claim>> claims,
        List<Older> older) {

    public Sheet {
        figures = Map.copyOf(figures);
        claims = Map.copyOf(claims);
        older = List.copyOf(older);
    }

    public static Sheet empty(String indicator) {
        return new Sheet(indicator, Map.of(), Map.of(), List.of());
    }

    public History<Entry> figure(Address address) {
        return figures.getOrDefault(address, History.empty());
    }

    /// What stands now, in order; what was removed is not there.
    public Map<Address, Entry> entries() {
        return current(figures, new TreeMap<>(Address.ORDER));
    }

    /// The same in no order.
    public Map<Address, Entry> standing() {
        return current(figures, HashMap.newHashMap(figures.size()));
    }

    /// What is claimed now, in order.
    public Map<ClaimAddress, Claim> currentClaims() {
        return current(claims, new TreeMap<>(ClaimAddress.ORDER));
    }

    /// As a view shows its figures. Claims are what reports say: nobody here approves them.
    public Sheet seen(View view) {
        boolean all = figures.values().stream().allMatch(it -> it.isShown(view));
        return all ? this : with(map(figures, it -> it.shown(view)), claims);
    }

    /// What of it was recorded by then.
    public Sheet recordedBy(Instant instant) {
        return with(
                map(figures, it -> it.recordedBy(instant)),
                map(claims, it -> it.recordedBy(instant)));
    }

    /// With all that was put aside from it.
    ///
    /// @param pages oldest first
    Sheet after(List<Sheet> pages) {
        return new Sheet(
                indicator,
                after(figures, pages.stream().map(Sheet::figures).toList()),
                after(claims, pages.stream().map(Sheet::claims).toList()),
                List.of());
    }

    private static <A, T extends Statement> Map<A, History<T>> after(
            Map<A, History<T>> here, List<Map<A, History<T>>> pages) {
        Map<A, List<Version<T>>> older = new HashMap<>();
        here.keySet().forEach(it -> older.put(it, new ArrayList<>()));
        pages.forEach(page ->
                page.forEach((address, history) ->
                        older.computeIfAbsent(address, _ -> new ArrayList<>())
                                .addAll(history.versions())));
        Map<A, History<T>> all = new HashMap<>();
        older.forEach((address, versions) ->
                all.put(address, here.getOrDefault(address, History.<T>empty()).after(versions)));
        return all;
    }

    private static <A, T extends Statement> Map<A, History<T>> map(
            Map<A, History<T>> histories, UnaryOperator<History<T>> of) {
        Map<A, History<T>> mapped = new HashMap<>();
        histories.forEach((address, history) -> {
            History<T> next = of.apply(history);
            if (!next.versions().isEmpty()) {
                mapped.put(address, next);
            }
        });
        return mapped;
    }

    /// Whether a view shows any figure that stands here.
    public boolean hasFigures(View view) {
        return figures.values().stream()
                .anyMatch(it -> it.seen(view).flatMap(Version::content).isPresent());
    }

    /// Whether anything here changed with that revision.
    public boolean hasVersion(long revision) {
        return Stream.concat(figures.values().stream(), claims.values().stream())
                .anyMatch(it -> it.isChangedBy(revision));
    }

    /// Whether a view shows anything here otherwise since that revision. Claims are always shown.
    boolean isShownOtherwiseBy(long revision) {
        return figures.values().stream().anyMatch(it -> it.isShownOtherwiseBy(revision))
                || claims.values().stream().anyMatch(it -> it.isChangedBy(revision));
    }

    /// How many versions here something newer has taken the place of.
    long outdated() {
        return Stream.concat(figures.values().stream(), claims.values().stream())
                .mapToLong(History::outdated)
                .sum();
    }

    /// How many letters those have in words and remarks.
    long outdatedLetters() {
        return Stream.concat(figures.values().stream(), claims.values().stream())
                .mapToLong(History::outdatedLetters)
                .sum();
    }

    /// This sheet with other figures and claims.
    public Sheet with(
            Map<Address, History<Entry>> nextFigures,
            Map<ClaimAddress, History<Claim>> nextClaims) {
        return new Sheet(indicator, nextFigures, nextClaims, older);
    }

    /// This sheet with one more version of a figure.
    public Sheet plus(Address address, Version<Entry> version) {
        Map<Address, History<Entry>> all = new HashMap<>(figures);
        all.put(address, figure(address).plus(version));
        return new Sheet(indicator, all, claims, older);
    }

    private static <A, T extends Statement> Map<A, T> current(
            Map<A, History<T>> histories, Map<A, T> current) {
        histories.forEach(
                (address, history) -> history.current().ifPresent(it -> current.put(address, it)));
        return current;
    }
}
