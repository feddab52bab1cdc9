package org.tumar.indicators.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /// Whether any figure stands here.
    public boolean hasFigures() {
        return figures.values().stream().anyMatch(it -> it.current().isPresent());
    }

    /// Whether anything here changed with that revision.
    public boolean hasVersion(long revision) {
        return Stream.concat(figures.values().stream(), claims.values().stream())
                .anyMatch(it -> it.isChangedBy(revision));
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
