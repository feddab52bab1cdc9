package org.tumar.indicators.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.RowMeasure;

/// An indicator's sheet as of one revision, or a page of versions that sheets are rid of. Never
/// overwritten.
///
/// @param older where versions are that the sheet is rid of, oldest first; null where there are
///   none
@Document("sheets")
record SheetDocument(
        @Id String id,
        int schemaVersion,
        String indicator,
        List<FigureDocument> figures,
        List<ClaimDocument> claims,
        @Nullable List<OlderDocument> older) {

    static final int SCHEMA = 1;

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
                sheet.figures().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Address.ORDER))
                        .map(it -> figure(it.getKey(), it.getValue()))
                        .toList(),
                sheet.claims().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(ClaimAddress.ORDER))
                        .map(it -> claim(it.getKey(), it.getValue()))
                        .toList(),
                sheet.older().isEmpty()
                        ? null
                        : sheet.older().stream()
                                .map(it -> new OlderDocument(it.revision(), it.pages()))
                                .toList());
    }

    Sheet toSheet() {
        return new Sheet(
                indicator,
                figures.stream()
                        .collect(Collectors.toMap(SheetDocument::address, it -> entries(it))),
                claims.stream().collect(Collectors.toMap(SheetDocument::address, it -> claims(it))),
                olderThere());
    }

    List<Older> olderThere() {
        return older == null
                ? List.of()
                : older.stream().map(it -> new Older(it.revision(), it.pages())).toList();
    }

    private static FigureDocument figure(Address address, History<Entry> history) {
        Cell cell = address.cell();
        return new FigureDocument(
                address.period(),
                StatementDocument.code(address.measure()),
                cell.sex(),
                cell.ageGroup(),
                cell.settlement(),
                cell.category(),
                VersionDocument.of(history),
                LineDocument.of(history.told()));
    }

    private static ClaimDocument claim(ClaimAddress address, History<Claim> history) {
        return new ClaimDocument(
                address.scope(),
                address.period(),
                StatementDocument.code(address.measure()),
                address.where(),
                VersionDocument.of(history),
                LineDocument.of(history.told()));
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
