package org.tumar.kit.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Gets the process's own token by client credentials.
final class HttpServiceIdentity implements ServiceIdentity {

    private static final long SHORTEST = 1;
    private static final Duration BETWEEN_DOUBTS = Duration.ofMinutes(1);

    private record Held(String authorization, Instant until, Instant renewed) {}

    private final IdentityState state = new IdentityState("token of this process");
    private final HttpProvider provider;
    private final ClientProof proof;
    private final Clock clock;
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile @Nullable Held held;
    private final Map<String, Instant> doubtable = new HashMap<>();
    private Future<?> doubt = CompletableFuture.completedFuture(null);

    HttpServiceIdentity(HttpProvider provider, ClientProof proof, Clock clock) {
        this.provider = provider;
        this.proof = proof;
        this.clock = clock;
    }

    @Override
    public Optional<String> authorization() {
        return Optional.ofNullable(held)
                .filter(it -> clock.instant().isBefore(it.until()))
                .map(Held::authorization);
    }

    @Override
    public Optional<String> authorization(Duration patience) {
        try {
            var _ = first.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return authorization();
    }

    @Override
    public Optional<String> insteadOf(String refused, String host, Duration patience) {
        try {
            doubted(refused, host).get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        }
        return authorization().filter(it -> !it.equals(refused));
    }

    /// Renews it out of its turn, once for all who doubt it meanwhile; done where that was done, or
    /// is not to be.
    private synchronized Future<?> doubted(String refused, String host) {
        Instant now = clock.instant();
        boolean isHeld = authorization().filter(refused::equals).isPresent();
        doubtable.values().removeIf(it -> !now.isBefore(it));
        if (isHeld
                && doubtable.putIfAbsent(host, now.plus(BETWEEN_DOUBTS)) == null
                && doubt.isDone()) {
            doubt = CompletableFuture.runAsync(this::renew, Thread::startVirtualThread);
        }
        return doubt;
    }

    /// Renews it.
    ///
    /// @return how long until it is to be renewed again; empty where the provider gave none
    Optional<Duration> renew() {
        Map<String, String> form = new HashMap<>(proof.form());
        form.put("grant_type", "client_credentials");
        Instant now = clock.instant();
        try {
            Held got = read(provider.post(provider.tokenAddress(), form), now);
            held = got;
            first.countDown();
            state.is(null, "");
            return Optional.of(Duration.between(now, got.renewed()));
        } catch (ProviderAway exception) {
            state.is(
                    exception.why(),
                    authorization().isPresent()
                            ? "The one it has goes on until it ends."
                            : "It asks no other service until it can.");
            return Optional.empty();
        }
    }

    private static Held read(JsonNode answer, Instant now) throws ProviderAway {
        String token = answer.path("access_token").asString("");
        long seconds = Math.max(SHORTEST, answer.path("expires_in").asLong(60));
        if (token.isBlank()) {
            throw new ProviderAway("its answer has no token");
        }
        return new Held(
                "Bearer " + token,
                now.plusSeconds(seconds),
                now.plusMillis(Duration.ofSeconds(seconds).toMillis() * 2 / 3));
    }

    /// Why there is none; null where there is one.
    @Nullable String away() {
        return authorization().isPresent() ? null : state.away();
    }
}
