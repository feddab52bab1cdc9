package org.tumar.kit.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A client's private key, RSA or on the curve P-256, from a JWK or from PEM (PKCS #8).
///
/// @param id the JWK's; a provider that knows several keys of a client finds the right one by it
record ClientKey(JWSAlgorithm algorithm, JWSSigner signer, @Nullable String id) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /// Empty where the file holds no such key.
    static Optional<ClientKey> read(Path file) {
        try {
            String text = Files.readString(file).strip();
            return Optional.of(text.startsWith("{") ? ofJwk(text) : ofPem(text));
        } catch (IOException
                | ParseException
                | JOSEException
                | GeneralSecurityException
                | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ClientKey ofJwk(String text) throws ParseException, JOSEException {
        JWK key = JWK.parse(text);
        if (key instanceof RSAKey rsa) {
            return new ClientKey(JWSAlgorithm.RS256, new RSASSASigner(rsa), rsa.getKeyID());
        }
        if (key instanceof ECKey elliptic) {
            ECDSASigner signer = new ECDSASigner(elliptic);
            return new ClientKey(algorithm(signer), signer, elliptic.getKeyID());
        }
        throw new IllegalArgumentException("neither RSA nor EC");
    }

    private static ClientKey ofPem(String text) throws GeneralSecurityException, JOSEException {
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new IllegalArgumentException("not PKCS #8");
        }
        byte[] bytes =
                Base64.getMimeDecoder()
                        .decode(text.substring(BEGIN.length(), text.length() - END.length()));
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(bytes);
        try {
            PrivateKey rsa = KeyFactory.getInstance("RSA").generatePrivate(spec);
            return new ClientKey(JWSAlgorithm.RS256, new RSASSASigner(rsa), null);
        } catch (GeneralSecurityException _) {
            ECPrivateKey elliptic =
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
            ECDSASigner signer = new ECDSASigner(elliptic, Curve.P_256);
            return new ClientKey(algorithm(signer), signer, null);
        }
    }

    private static JWSAlgorithm algorithm(ECDSASigner signer) {
        return signer.supportedJWSAlgorithms().iterator().next();
    }
}
