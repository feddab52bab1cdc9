package org.tumar.campaigns.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;

/// Says in the API's description which records an operation is about, as its controller's [Words]
/// have it.
public final class RecordDescriptions implements OperationCustomizer {

    static final String ONE = "{one}";
    static final String MANY = "{many}";

    /// Without an article.
    static final String NOUN = "{noun}";

    static final String BODY = "{body}";

    /// The schema of what is stored.
    static final String RECORDED = "{recorded}";

    /// The schema of what a correction says.
    public static final String CORRECTED = "{corrected}";

    RecordDescriptions() {}

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Words words = AnnotationUtils.findAnnotation(method.getBeanType(), Words.class);
        return words == null ? operation : about(operation, names(words));
    }

    private static Map<String, String> names(Words words) {
        String body = words.body().getSimpleName();
        return Map.of(
                ONE,
                words.one(),
                MANY,
                words.many(),
                NOUN,
                words.one().substring(words.one().indexOf(' ') + 1),
                BODY,
                body,
                RECORDED,
                "RecordBody" + body,
                CORRECTED,
                "CorrectedBody" + body);
    }

    private static Operation about(Operation operation, Map<String, String> names) {
        operation.summary(filled(operation.getSummary(), names));
        RequestBody body = operation.getRequestBody();
        if (body != null) {
            body.description(filled(body.getDescription(), names));
            refer(body.getContent(), names);
        }
        operation.getResponses().values().forEach(it -> refer(it.getContent(), names));
        return operation;
    }

    private static void refer(@Nullable Content content, Map<String, String> names) {
        if (content != null) {
            content.values().stream()
                    .flatMap(it -> Stream.<Schema<?>>ofNullable(it.getSchema()))
                    .forEach(it -> refer(it, names));
        }
    }

    private static void refer(Schema<?> schema, Map<String, String> names) {
        if (schema.get$ref() != null) {
            schema.set$ref(filled(schema.get$ref(), names));
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(it -> refer(it, names));
        }
    }

    private static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> it : names.entrySet()) {
            filled = filled.replace(it.getKey(), it.getValue());
        }
        return filled;
    }
}
