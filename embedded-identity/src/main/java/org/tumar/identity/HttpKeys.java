package org.tumar.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/// Reads keys from files.
final class HttpKeys {

    private HttpKeys() {}

    /// The key that signs, named after its own digest.
    static JWKSet signing(Path file) {
        try {
            ECKey key =
                    new ECKey.Builder(ECKey.parse(text(file)))
                            .algorithm(JWSAlgorithm.ES256)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint()
                            .build();
            return new JWKSet((JWK) key);
        } catch (ParseException | JOSEException _) {
            throw unreadable(file);
        }
    }

    /// The programs' public keys.
    static JWKSet clients(Path file) {
        try {
            return JWKSet.parse(text(file)).toPublicJWKSet();
        } catch (ParseException _) {
            throw unreadable(file);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without the cause, which repeats the key.
    private static IllegalStateException unreadable(Path file) {
        return new IllegalStateException("There is no usable key in " + file);
    }
}
