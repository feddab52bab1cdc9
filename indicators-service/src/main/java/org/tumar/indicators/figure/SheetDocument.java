package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.RowMeasure;

/// An indicator's sheet as of one revision, with all versions up to it. Never overwritten.
@Document("sheets")
record SheetDocument(
        @Id String id,
        int schemaVersion,
        String indicator,
        List<FigureDocument> figures,
        List<ClaimDocument> claims) {

    static final int SCHEMA = 1;

    record FigureDocument(
            String period,
            String measure,
            @Nullable String sex,
            @Nullable String ageGroup,
            @Nullable String settlement,
            @Nullable String category,
            List<VersionDocument> versions) {}

    record ClaimDocument(
            String scope,
            String period,
            String measure,
            String where,
            List<VersionDocument> versions) {}

    /// @param value null where this version removed what stood there
    record VersionDocument(
            long revision,
            @Nullable ValueDocument value,
            @Nullable String note,
            Instant at,
            String by,
            String reason,
            String origin,
            String state) {}

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
                        .toList());
    }

    Sheet toSheet() {
        return new Sheet(
                indicator,
                figures.stream()
                        .collect(Collectors.toMap(SheetDocument::address, it -> entries(it))),
                claims.stream()
                        .collect(Collectors.toMap(SheetDocument::address, it -> claims(it))));
    }

    private static FigureDocument figure(Address address, History<Entry> history) {
        Cell cell = address.cell();
        return new FigureDocument(
                address.period(),
                code(address.measure()),
                cell.sex(),
                cell.ageGroup(),
                cell.settlement(),
                cell.category(),
                versions(
                        history,
                        it -> ValueDocument.of(it.value(), 0),
                        it -> Optional.ofNullable(it.note())));
    }

    private static ClaimDocument claim(ClaimAddress address, History<Claim> history) {
        return new ClaimDocument(
                address.scope(),
                address.period(),
                code(address.measure()),
                address.where(),
                versions(
                        history,
                        it -> ValueDocument.of(it.value(), it.decimals()),
                        _ -> Optional.empty()));
    }

    private static <T> List<VersionDocument> versions(
            History<T> history,
            Function<T, ValueDocument> value,
            Function<T, Optional<String>> note) {
        return history.versions().stream().map(version -> version(version, value, note)).toList();
    }

    private static <T> VersionDocument version(
            Version<T> version,
            Function<T, ValueDocument> value,
            Function<T, Optional<String>> note) {
        Authorship authorship = version.authorship();
        return new VersionDocument(
                version.revision(),
                version.content().map(value).orElse(null),
                version.content().flatMap(note).orElse(null),
                authorship.at(),
                authorship.by(),
                authorship.reason(),
                code(authorship.origin()),
                code(version.state()));
    }

    private static Address address(FigureDocument figure) {
        return new Address(
                figure.period(),
                RowMeasure.valueOf(name(figure.measure())),
                new Cell(figure.sex(), figure.ageGroup(), figure.settlement(), figure.category()));
    }

    private static ClaimAddress address(ClaimDocument claim) {
        return new ClaimAddress(
                claim.scope(),
                claim.period(),
                FigureMeasure.valueOf(name(claim.measure())),
                claim.where());
    }

    private static History<Entry> entries(FigureDocument figure) {
        return history(figure.versions(), (value, note) -> new Entry(value.toValue(), note));
    }

    private static History<Claim> claims(ClaimDocument claim) {
        return history(
                claim.versions(), (value, _) -> new Claim(value.toValue(), value.decimals()));
    }

    private interface Content<T> {
        T of(ValueDocument value, @Nullable String note);
    }

    private static <T> History<T> history(List<VersionDocument> versions, Content<T> content) {
        return new History<>(versions.stream().map(it -> version(it, content)).toList());
    }

    private static <T> Version<T> version(VersionDocument version, Content<T> content) {
        return new Version<>(
                version.revision(),
                Optional.ofNullable(version.value()).map(it -> content.of(it, version.note())),
                new Authorship(
                        version.at(),
                        version.by(),
                        version.reason(),
                        Origin.valueOf(name(version.origin()))),
                State.valueOf(name(version.state())));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
