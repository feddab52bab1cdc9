package org.tumar.campaigns.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.method.HandlerMethod;

/// Says in the API's description which records an operation of a [RecordController] is about.
final class RecordDescriptions implements OperationCustomizer {

    static final String ONE = "{one}";
    static final String MANY = "{many}";

    /// Without an article.
    static final String NOUN = "{noun}";

    static final String BODY = "{body}";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Words words = AnnotationUtils.findAnnotation(method.getBeanType(), Words.class);
        return words == null
                ? operation
                : about(operation, names(words, bodyOf(method.getBeanType())));
    }

    private static Class<?> bodyOf(Class<?> controller) {
        return Objects.requireNonNull(
                GenericTypeResolver.resolveTypeArgument(controller, RecordController.class));
    }

    private static Map<String, String> names(Words words, Class<?> body) {
        return Map.of(
                ONE, words.one(),
                MANY, words.many(),
                NOUN, words.one().substring(words.one().indexOf(' ') + 1),
                BODY, body.getSimpleName());
    }

    private static Operation about(Operation operation, Map<String, String> names) {
        operation.summary(filled(operation.getSummary(), names));
        RequestBody body = operation.getRequestBody();
        if (body != null) {
            body.description(filled(body.getDescription(), names));
            body.getContent().values().forEach(it -> refer(it, names));
        }
        return operation;
    }

    private static void refer(MediaType content, Map<String, String> names) {
        if (content.getSchema() != null && content.getSchema().get$ref() != null) {
            content.getSchema().set$ref(filled(content.getSchema().get$ref(), names));
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
