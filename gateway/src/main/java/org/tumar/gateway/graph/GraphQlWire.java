package org.tumar.gateway.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.json.JsonMapper;

/// How an answer goes over HTTP: its content type, its status, whether it is zipped.
final class GraphQlWire {

    private static final List<MediaType> TYPES =
            List.of(MediaTypes.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON);

    private static final Pattern ZIP =
            Pattern.compile(
                    "\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))", Pattern.CASE_INSENSITIVE);

    /// Shorter ones are not worth zipping.
    private static final int ZIPPED_FROM = 2_048;

    /// Unlike the bodies of services, an answer keeps its nulls.
    static final JsonMapper JSON =
            TumarJson.mapper()
                    .rebuild()
                    .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_ALWAYS)
                    .build();

    /// For messages, which leave out what they have not, and keep the nulls of answers.
    @SuppressWarnings("unchecked")
    static HttpMessageConverter<Object> converter() {
        JsonMapper messages =
                TumarJson.mapper()
                        .rebuild()
                        .changeDefaultPropertyInclusion(_ ->
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                        .build();
        return (HttpMessageConverter<Object>)
                (HttpMessageConverter<?>) new JacksonJsonHttpMessageConverter(messages);
    }

    private final boolean zips;

    /// @param zips whether answers are zipped for clients that understand it
    GraphQlWire(boolean zips) {
        this.zips = zips;
    }

    static byte[] bytes(WebGraphQlResponse response) {
        return JSON.writeValueAsBytes(response.toMap());
    }

    ServerResponse rendered(ServerRequest request, GraphQlRendered rendered) {
        byte[] bytes = rendered.bytes();
        boolean zipped = bytes.length >= ZIPPED_FROM && zips && acceptsZip(request);
        ServerResponse.BodyBuilder builder =
                ServerResponse.ok()
                        .contentType(type(request))
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (zipped) {
            builder.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return written(builder, zipped ? rendered.zipped() : bytes);
    }

    /// An answer that is nobody else's.
    ServerResponse response(ServerRequest request, WebGraphQlResponse response) {
        MediaType type = type(request);
        WebGraphQlResponse sound =
                response.getData() instanceof Publisher
                        ? GraphQlErrors.notAStream(response)
                        : response;
        boolean refused =
                type.equals(MediaTypes.APPLICATION_GRAPHQL_RESPONSE)
                        && !sound.getExecutionResult().isDataPresent();
        ServerResponse.BodyBuilder builder =
                ServerResponse.status(refused ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
                        .headers(it -> it.putAll(sound.getResponseHeaders()))
                        .contentType(type);
        return written(builder, bytes(sound));
    }

    private static ServerResponse written(ServerResponse.BodyBuilder builder, byte[] bytes) {
        return builder.contentLength(bytes.length)
                .build((_, response) -> {
                    response.getOutputStream().write(bytes);
                    return null;
                });
    }

    private static MediaType type(ServerRequest request) {
        try {
            return request.headers().accept().stream()
                    .filter(TYPES::contains)
                    .findFirst()
                    .orElse(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException unreadable) {
            return MediaType.APPLICATION_JSON;
        }
    }

    private static boolean acceptsZip(ServerRequest request) {
        return request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(it -> ZIP.matcher(it).find());
    }
}
