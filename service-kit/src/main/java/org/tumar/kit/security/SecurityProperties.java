package org.tumar.kit.security;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/// @param issuer who signs tokens; its metadata are at `/.well-known/openid-configuration` below it
/// @param audience what a token has to be meant for
/// @param jwks where the keys are; else as the issuer's metadata say
/// @param algorithms how a token may be signed
/// @param clockSkew how far the provider's clock may be off ours
/// @param introspection where to ask whether a token was revoked; absent: nobody is asked
/// @param introspectionEvery how long an answer of it holds
/// @param demo whether this is for trying out: then a demo's provider will do
/// @param tlsEndedByProxy whether what is told here as plain text is encrypted by something else
/// @param accessLog the access log's file, or `off`, which production refuses
/// @param client who this process is where it asks others
@ConfigurationProperties("tumar.security")
record SecurityProperties(
        @Nullable String issuer,
        @DefaultValue("tumar") String audience,
        @Nullable URI jwks,
        @DefaultValue({"RS256", "ES256"}) Set<String> algorithms,
        @DefaultValue("30s") Duration clockSkew,
        @Nullable URI introspection,
        @DefaultValue("10s") Duration introspectionEvery,
        @DefaultValue("false") boolean demo,
        @DefaultValue("false") boolean tlsEndedByProxy,
        @DefaultValue("access.log") String accessLog,
        @DefaultValue Client client) {

    static final String NAME = "tumar.security";
    static final String ISSUER = NAME + ".issuer";

    /// A file's or a variable's line may end in a blank.
    SecurityProperties {
        issuer = issuer == null ? null : issuer.strip();
    }

    /// @param id as the identity provider knows it; absent: this process asks nobody
    /// @param key a file with its private key, as a JWK or in PEM (PKCS #8)
    /// @param audience whom its proofs are meant for; the issuer, where it is absent
    record Client(@Nullable String id, @Nullable Path key, @Nullable String audience) {}

    static SecurityProperties of(Environment settings) {
        return Binder.get(settings).bindOrCreate(NAME, Bindable.of(SecurityProperties.class));
    }

    /// @throws IllegalStateException where it is unset, which a start refuses
    String requiredIssuer() {
        if (issuer == null || issuer.isBlank()) {
            throw new IllegalStateException(ISSUER + " is not set");
        }
        return issuer;
    }
}
