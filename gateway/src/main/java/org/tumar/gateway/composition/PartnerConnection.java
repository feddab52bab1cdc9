package org.tumar.gateway.composition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.partners.DirectoryPageBody;
import org.tumar.gateway.offices.Told;

/// A page of the directory: the offices' pages in one order.
///
/// Spring GraphQL, where Spring Data is there as well, takes what is called so for a connection
/// that is made already.
///
/// @param listings null where no office has answered
/// @param more whether there are some behind these
/// @param total how many there are on all pages
public record PartnerConnection(
        @Nullable List<Listing> listings, boolean more, MeasureBody total, Coverage coverage) {

    /// Carries one trouble for each office that has never answered; it is nothing at all where an
    /// office says that an argument will not do.
    ///
    /// @param after behind which place the page begins; the offices' pages begin right at it
    /// @param first how many it has at most
    public static Composed<PartnerConnection> of(
            RecordsOutlook outlook,
            List<Told<DirectoryPageBody>> told,
            Optional<DirectoryPlace> after,
            int first) {
        Optional<Trouble> refusal = outlook.refused(told);
        return refusal.isPresent()
                ? Composed.not(refusal.get())
                : new Composed<>(page(told, after, first), outlook.silent(told));
    }

    private static PartnerConnection page(
            List<Told<DirectoryPageBody>> told, Optional<DirectoryPlace> after, int first) {
        List<Listing> all =
                told.stream()
                        .flatMap(PartnerConnection::listings)
                        .filter(it -> after.map(it::isBehind).orElse(true))
                        .sorted()
                        .toList();
        boolean known = told.isEmpty() || told.stream().anyMatch(it -> it.answer().isPresent());
        boolean more =
                all.size() > first
                        || told.stream()
                                .flatMap(it -> it.answer().stream())
                                .anyMatch(DirectoryPageBody::more);
        return new PartnerConnection(
                known ? all.stream().limit(first).toList() : null,
                more,
                Sums.of(told.stream().map(it -> it.map(PartnerConnection::total)).toList())
                        .measure("total"),
                Coverage.told(told));
    }

    private static Tally total(DirectoryPageBody page) {
        return Tally.of(Numbers.NONE.with("total", BigDecimal.valueOf(page.total())));
    }

    private static Stream<Listing> listings(Told<DirectoryPageBody> told) {
        return told.answer().stream()
                .flatMap(it -> it.entries().stream())
                .map(it -> new Listing(told, DirectoryPlace.of(told.office(), it), it.partner()));
    }
}
