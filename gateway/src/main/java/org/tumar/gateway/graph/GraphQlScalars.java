package org.tumar.gateway.graph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The schema's own scalars. Decimals are never arguments.
final class GraphQlScalars {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /// Before and after that nothing was ever known, and addresses and calendars stay sound.
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /// Records have no other days.
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    private GraphQlScalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                scalar("Date", LocalDate.class, LocalDate::toString, GraphQlScalars::day),
                scalar(
                        "DateTime",
                        Instant.class,
                        it -> it.truncatedTo(ChronoUnit.MILLIS).toString(),
                        GraphQlScalars::moment),
                scalar("Decimal", BigDecimal.class, GraphQlScalars::plain, _ -> Optional.empty()),
                scalar("CountryCode", String.class, it -> it, GraphQlScalars::country));
    }

    /// A negative scale would be written with an exponent.
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Optional<String> country(String text) {
        return Optional.of(text).filter(it -> COUNTRY.matcher(it).matches());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(it -> !it.isBefore(FIRST_DAY) && !it.isAfter(LAST_DAY));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text))
                    .filter(it -> !it.isBefore(FIRST) && !it.isAfter(LAST))
                    .map(it -> it.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static <T> GraphQLScalarType scalar(
            String name,
            Class<T> type,
            Function<T, Object> shown,
            Function<String, Optional<T>> read) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Shown<>(name, type, shown, read))
                .build();
    }

    /// @param read empty for what is none
    private record Shown<T>(
            String name,
            Class<T> type,
            Function<T, Object> shown,
            Function<String, Optional<T>> read)
            implements Coercing<T, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            if (!type.isInstance(value)) {
                throw new CoercingSerializeException(name + " came as another type");
            }
            return shown.apply(type.cast(value));
        }

        @Override
        public T parseValue(Object input, GraphQLContext context, Locale locale) {
            return Optional.of(input)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .flatMap(read)
                    .orElseThrow(() -> new CoercingParseValueException(expected()));
        }

        @Override
        public T parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return Optional.of(input)
                    .filter(StringValue.class::isInstance)
                    .map(it -> ((StringValue) it).getValue())
                    .flatMap(read)
                    .orElseThrow(() -> new CoercingParseLiteralException(expected()));
        }

        private String expected() {
            return switch (name) {
                case "DateTime" -> "a moment is in UTC, ISO 8601, such as \"2014-07-31T09:15:00Z\"";
                case "Date" -> "a day is from 1900 to 2999, ISO 8601, such as \"2014-07-31\"";
                default -> "a country is two capital letters (ISO 3166-1 alpha-2), such as \"KZ\"";
            };
        }
    }
}
