package org.tumar.kit.security;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who this process is where it asks others; nobody, where it is told no client.
///
/// @param proof null for nobody
/// @param own null for nobody
record ClientIdentity(@Nullable ClientProof proof, @Nullable HttpServiceIdentity own)
        implements ServiceIdentity {

    /// @throws IllegalStateException where the key's file holds none, which a start refuses
    static ClientIdentity of(SecurityProperties settings, HttpProvider provider, Clock clock) {
        @Nullable String id = settings.client().id();
        @Nullable Path file = settings.client().key();
        if (id == null || id.isBlank() || file == null) {
            return new ClientIdentity(null, null);
        }
        ClientKey key =
                ClientKey.read(file)
                        .orElseThrow(() -> new IllegalStateException("the client's key is no key"));
        String audience =
                Optional.ofNullable(settings.client().audience())
                        .orElseGet(settings::requiredIssuer);
        ClientProof proof = new ClientProof(id, audience, key, clock);
        return new ClientIdentity(proof, new HttpServiceIdentity(provider, proof, clock));
    }

    @Override
    public Optional<String> authorization(Duration patience) {
        return Optional.ofNullable(own).flatMap(it -> it.authorization(patience));
    }

    @Override
    public Optional<String> insteadOf(String refused, String host, Duration patience) {
        return Optional.ofNullable(own).flatMap(it -> it.insteadOf(refused, host, patience));
    }
}
