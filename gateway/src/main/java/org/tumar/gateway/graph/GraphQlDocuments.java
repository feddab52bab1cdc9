package org.tumar.gateway.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.tumar.gateway.composition.ErrorCode;

/// Documents that have passed the limits and the schema; those asked most are kept parsed, by their
/// size.
///
/// Limits are judged before validation, whose cost grows with the document.
final class GraphQlDocuments implements PreparsedDocumentProvider {

    /// What a parsed document takes for each character of its text, about.
    private static final int BYTES_PER_CHARACTER = 60;

    private final GraphQlProperties limits;
    private final ParserOptions options;

    private final Cache<String, PreparsedDocumentEntry> sound;

    GraphQlDocuments(GraphQlProperties limits) {
        this.limits = limits;
        this.sound =
                Caffeine.newBuilder()
                        .maximumWeight(limits.documents().toBytes())
                        .weigher((String query, PreparsedDocumentEntry _) ->
                                500 + BYTES_PER_CHARACTER * query.length())
                        .build();
        this.options =
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(it ->
                                it.maxTokens(limits.tokens())
                                        .maxWhitespaceTokens(10 * limits.tokens()));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> validate) {
        String query = input.getQuery();
        PreparsedDocumentEntry known = sound.getIfPresent(query);
        if (known == null) {
            known = judge(input, validate);
            if (!known.hasErrors()) {
                sound.put(query, known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }

    private PreparsedDocumentEntry judge(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> validate) {
        List<GraphQLError> errors = oversize(input.getQuery());
        if (!errors.isEmpty()) {
            return new PreparsedDocumentEntry(errors);
        }
        input.getGraphQLContext().put(ParserOptions.class, options);
        return validate.apply(input);
    }

    /// A document that is no GraphQL passes: validation says so.
    private List<GraphQLError> oversize(String query) {
        try {
            ParserEnvironment environment =
                    ParserEnvironment.newParserEnvironment()
                            .document(query)
                            .parserOptions(options)
                            .build();
            return GraphQlSize.excesses(Parser.parse(environment), limits).stream()
                    .map(GraphQlDocuments::exceeded)
                    .toList();
        } catch (ParseCancelledTooDeepException deep) {
            return List.of(exceeded("at most " + limits.depth() + " levels of fields"));
        } catch (ParseCancelledException large) {
            return List.of(exceeded("at most " + limits.tokens() + " tokens in one document"));
        } catch (InvalidSyntaxException _) {
            return List.of();
        }
    }

    static GraphQLError exceeded(String limit) {
        return GraphQlErrors.error(
                ErrorCode.LIMIT_EXCEEDED,
                "the question is too large, this gateway answers "
                        + limit
                        + ": ask for less at once",
                Map.of("limit", limit));
    }
}
