package org.tumar.gateway.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.security.Tokens;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Whether the token that something goes on by is still good: it is asked again in a while, as its
/// owner may have logged out.
record GraphQlPass(Tokens tokens, Duration every) {

    private static final Pattern BEARER =
            Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    /// The token in a header; a header of another kind as it is, which no check takes for a token.
    static @Nullable String token(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(1))
                .orElse(header);
    }

    /// True also while that cannot be said.
    boolean holds(@Nullable String token) {
        return !(tokens.check(token) instanceof Tokens.Checked.Bad);
    }

    /// Completes when the token is no longer good. A check may wait for the provider, each on a
    /// thread of its own: none waits for a place in a pool, and the clock for none of them.
    Mono<Void> lost(@Nullable String token) {
        return Flux.interval(every, Schedulers.parallel())
                .onBackpressureDrop()
                .concatMap(_ -> held(token), 1)
                .filter(held -> !held)
                .next()
                .then();
    }

    private Mono<Boolean> held(@Nullable String token) {
        return Mono.fromFuture(() ->
                CompletableFuture.supplyAsync(() -> holds(token), Thread::startVirtualThread));
    }
}
