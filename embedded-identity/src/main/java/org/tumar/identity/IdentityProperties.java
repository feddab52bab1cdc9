package org.tumar.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the identity provider has to be told.
///
/// @param issuer its own address, as tokens name it
/// @param offices REGION and country codes
/// @param signingKey file with the private JWK (EC, P-256) that signs tokens
/// @param clientKeys file with the JWK set of the programs' public keys; the key id is the client
///   id
/// @param revoked file with what was revoked; absent: a restart forgets it
/// @param users a line `name=password` for each person; comes as an environment variable
/// @param secret of whoever may have a token as anybody; comes as an environment variable
/// @param tokenLifetime of what persons and programs get
@ConfigurationProperties("tumar.identity")
record IdentityProperties(
        String issuer,
        List<String> offices,
        Path signingKey,
        Path clientKeys,
        @Nullable Path revoked,
        @DefaultValue("") String users,
        String secret,
        @DefaultValue("10m") Duration tokenLifetime) {

    /// Without what is secret.
    @Override
    public String toString() {
        return "identity provider " + issuer + " of " + String.join(", ", offices);
    }
}
