package org.tumar.programmefiles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.programmefiles.RowRules.Fault;

/// Which office may stand where.
///
/// @param owner empty where it could not be read
/// @param countriesWithOffice empty where that is not asked
record OfficeRules(Optional<String> owner, Optional<List<String>> countriesWithOffice) {

    private static final Set<String> COUNTRIES =
            Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    /// A country in which the programme may do something, or the region.
    Optional<Fault> fault(String column, String office) {
        if (office.equals(Codes.REGION)) {
            return nationalProgramme().map(it -> region(column, it));
        }
        return Texts.required(column, office)
                .or(() -> country(column, office))
                .or(() ->
                        nationalProgramme()
                                .filter(it -> !it.equals(office))
                                .map(it -> other(column, it)));
    }

    /// An office that the indicator applies in; the region's may report on any.
    Optional<Fault> fault(String column, String office, Optional<IndicatorBody> indicator) {
        return fault(column, office)
                .or(() ->
                        indicator
                                .filter(_ -> !office.equals(Codes.REGION))
                                .filter(it -> !it.offices().contains(office))
                                .map(it -> elsewhere(column, office, it)));
    }

    /// The owner itself.
    Optional<Fault> ownerFault(String column, String text) {
        return text.equals(Codes.REGION)
                ? Optional.empty()
                : Texts.required(column, text)
                        .or(() -> country(column, text).map(_ -> unknownOwner(column, text)));
    }

    private Fault unknownOwner(String column, String text) {
        List<String> known =
                Stream.concat(
                                Stream.of(Codes.REGION),
                                countriesWithOffice.stream().flatMap(List::stream))
                        .toList();
        return FaultCode.UNKNOWN_OWNER.at(
                column,
                "'%s' owns no programmes%s An owner is REGION or a country that has an office: %s."
                        .formatted(
                                text, Suggestion.sentence(text, known), String.join(", ", known)));
    }

    private Optional<Fault> country(String column, String country) {
        if (countriesWithOffice.isPresent() && countriesWithOffice.get().contains(country)) {
            return Optional.empty();
        }
        if (!COUNTRIES.contains(country)) {
            return Optional.of(unknown(column, country));
        }
        return countriesWithOffice.map(it -> officeless(column, country, it));
    }

    private Fault unknown(String column, String country) {
        return FaultCode.UNKNOWN_COUNTRY.at(
                column,
                "unknown country '%s'%s Write the two capital letters of ISO 3166-1, as in KZ, or"
                                .formatted(
                                        country,
                                        Suggestion.sentence(
                                                country, countriesWithOffice.orElse(List.of())))
                        + " REGION.");
    }

    private static Fault officeless(String column, String country, List<String> offices) {
        return FaultCode.COUNTRY_WITHOUT_OFFICE.at(
                column,
                "%s has no office; these have: %s.".formatted(country, String.join(", ", offices)));
    }

    private Optional<String> nationalProgramme() {
        return owner.filter(it -> !it.equals(Codes.REGION));
    }

    private static Fault region(String column, String owner) {
        return FaultCode.REGION_IN_NATIONAL_PROGRAMME.at(
                column,
                "REGION has no part in a programme that %s owns; write %s."
                        .formatted(owner, owner));
    }

    private static Fault other(String column, String owner) {
        return FaultCode.COUNTRY_NOT_THE_OWNER.at(
                column,
                "%s owns this programme, so nothing of another country stands in it."
                        .formatted(owner));
    }

    private static Fault elsewhere(String column, String office, IndicatorBody indicator) {
        return FaultCode.COUNTRY_NOT_OF_INDICATOR.at(
                column,
                "Indicator %s does not apply in %s; it applies in %s. Add the country to"
                                .formatted(
                                        indicator.code(),
                                        office,
                                        String.join(", ", indicator.offices()))
                        + " `countries` in indicators.csv if it should.");
    }
}
