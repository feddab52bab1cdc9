package org.tumar.campaigns.web;

import static org.springframework.core.annotation.AnnotatedElementUtils.findMergedRepeatableAnnotations;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/// Where one and many are entered by the same path, the API's description has one operation, in the
/// words of the one: it also says there what is said of many.
final class ManyDescriptions implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(Answered.Entered.class)) {
            Stream.of(method.getBeanType().getDeclaredMethods())
                    .filter(it -> it.isAnnotationPresent(Answered.EnteredInBulk.class))
                    .forEach(it -> add(operation, it));
        }
        return operation;
    }

    private static void add(Operation operation, Method many) {
        var said = many.getAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        operation.summary(operation.getSummary() + ", or many");
        operation.description(and(operation.getDescription(), said.description()));
        RequestBody body = operation.getRequestBody();
        body.description(and(body.getDescription(), said.requestBody().description()));
        findMergedRepeatableAnnotations(many, ApiResponse.class)
                .forEach(it -> add(operation.getResponses(), it));
    }

    private static void add(ApiResponses one, ApiResponse many) {
        one.computeIfPresent(
                many.responseCode(),
                (_, it) -> it.description(and(it.getDescription(), many.description())));
    }

    private static String and(String one, String many) {
        return one.contains(many) ? one : one + " " + many;
    }
}
