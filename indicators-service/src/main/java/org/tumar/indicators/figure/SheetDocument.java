package org.tumar.indicators.figure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.RowMeasure;

/// An indicator's sheet as of one revision, or a page of versions that sheets are rid of. Never
/// overwritten.
///
/// @param figures null where they are packed, as services write them since schema 2
/// @param claims null where they are packed
/// @param older where versions are that the sheet is rid of, oldest first; null where there are
///   none
/// @param packed figures and claims; null in sheets of schema 1
@Document("sheets")
record SheetDocument(
        @Id String id,
        int schemaVersion,
        String indicator,
        @Nullable List<FigureDocument> figures,
        @Nullable List<ClaimDocument> claims,
        @Nullable List<OlderDocument> older,
        @Nullable Binary packed) {

    static final int SCHEMA = 2;

    record OlderDocument(long revision, int pages) {}

    /// @param told null where the versions tell what imports say
    record FigureDocument(
            String period,
            String measure,
            @Nullable String sex,
            @Nullable String ageGroup,
            @Nullable String settlement,
            @Nullable String category,
            List<VersionDocument> versions,
            @Nullable LineDocument told) {}

    /// @param told null where the versions tell what imports say
    record ClaimDocument(
            String scope,
            String period,
            String measure,
            String where,
            List<VersionDocument> versions,
            @Nullable LineDocument told) {}

    static SheetDocument of(String id, Sheet sheet) {
        return new SheetDocument(
                id,
                SCHEMA,
                sheet.indicator(),
                null,
                null,
                sheet.older().isEmpty()
                        ? null
                        : sheet.older().stream()
                                .map(it -> new OlderDocument(it.revision(), it.pages()))
                                .toList(),
                new Binary(SheetPacking.pack(sheet)));
    }

    Sheet toSheet() {
        return packed == null
                ? new Sheet(
                        indicator,
                        there(figures)
                                .collect(
                                        Collectors.toMap(
                                                SheetDocument::address, SheetDocument::entries)),
                        there(claims)
                                .collect(
                                        Collectors.toMap(
                                                SheetDocument::address, SheetDocument::claims)),
                        olderThere())
                : SheetUnpacking.unpack(indicator, packed.getData(), olderThere());
    }

    private static <T> Stream<T> there(@Nullable List<T> all) {
        if (all == null) {
            throw new IllegalStateException("a sheet has neither figures nor packed ones");
        }
        return all.stream();
    }

    List<Older> olderThere() {
        return older == null
                ? List.of()
                : older.stream().map(it -> new Older(it.revision(), it.pages())).toList();
    }

    private static Address address(FigureDocument figure) {
        return new Address(
                figure.period(),
                RowMeasure.valueOf(StatementDocument.name(figure.measure())),
                new Cell(figure.sex(), figure.ageGroup(), figure.settlement(), figure.category()));
    }

    private static ClaimAddress address(ClaimDocument claim) {
        return new ClaimAddress(
                claim.scope(),
                claim.period(),
                FigureMeasure.valueOf(StatementDocument.name(claim.measure())),
                claim.where());
    }

    private static History<Entry> entries(FigureDocument figure) {
        return VersionDocument.history(figure.versions(), figure.told(), StatementDocument::entry);
    }

    private static History<Claim> claims(ClaimDocument claim) {
        return VersionDocument.history(claim.versions(), claim.told(), StatementDocument::claim);
    }
}
