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
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The schema's own scalars. Only a country code is ever an argument.
final class GraphQlScalars {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private GraphQlScalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                scalar("Date", LocalDate.class, LocalDate::toString),
                scalar(
                        "DateTime",
                        Instant.class,
                        it -> it.truncatedTo(ChronoUnit.MILLIS).toString()),
                scalar("Decimal", BigDecimal.class, GraphQlScalars::plain),
                scalar("CountryCode", String.class, it -> it));
    }

    /// A negative scale would be written with an exponent.
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static <T> GraphQLScalarType scalar(
            String name, Class<T> type, Function<T, Object> shown) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Shown<>(name, type, shown))
                .build();
    }

    private record Shown<T>(String name, Class<T> type, Function<T, Object> shown)
            implements Coercing<String, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            if (!type.isInstance(value)) {
                throw new CoercingSerializeException(name + " came as another type");
            }
            return shown.apply(type.cast(value));
        }

        @Override
        public String parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String text && isCountry(text)) {
                return text;
            }
            throw new CoercingParseValueException(
                    "a country is two capital letters (ISO 3166-1 alpha-2), such as \"KZ\"");
        }

        @Override
        public String parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                return parseValue(Objects.requireNonNullElse(text.getValue(), ""), context, locale);
            }
            throw new CoercingParseLiteralException(
                    "a country is two capital letters (ISO 3166-1 alpha-2), such as \"KZ\"");
        }

        private static boolean isCountry(String text) {
            return COUNTRY.matcher(text).matches();
        }
    }
}
