package org.tumar.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as it crosses every process of ours.
///
/// Nulls are omitted. Decimals are plain and exact, dates ISO 8601. Properties that the reader does
/// not know are ignored, so that an older reader reads a newer writer.
public final class TumarJson {

    private static final JsonMapper MAPPER = apply(JsonMapper.builder()).build();

    private TumarJson() {}

    /// The mapper for use outside of Spring; inside, the auto-configured one has the same
    /// conventions.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    static JsonMapper.Builder apply(JsonMapper.Builder builder) {
        return builder.changeDefaultPropertyInclusion(_ ->
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class);
    }
}
