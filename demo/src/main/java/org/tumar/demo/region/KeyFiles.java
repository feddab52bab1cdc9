package org.tumar.demo.region;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tumar.demo.office.Json;
import tools.jackson.core.type.TypeReference;

/// Private keys (P-256, for ES256) as JWKs (RFC 7517), each in a file that its owner alone can
/// read.
final class KeyFiles {

    private static final String PRIVATE_PART = "d";
    private static final int BYTES = 32;

    private KeyFiles() {}

    /// Makes the key where there is none yet.
    ///
    /// @param id its key id
    /// @return its public part
    static Map<String, String> publicKey(Path file, String id) {
        Map<String, String> key =
                new LinkedHashMap<>(
                        PrivateFile.read(file)
                                .map(KeyFiles::parsed)
                                .orElseGet(() -> written(file, made(id))));
        key.remove(PRIVATE_PART);
        return key;
    }

    private static Map<String, String> parsed(byte[] json) {
        return Json.MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    private static Map<String, String> written(Path file, Map<String, String> key) {
        PrivateFile.write(file, Json.MAPPER.writeValueAsBytes(key));
        return key;
    }

    private static Map<String, String> made(String id) {
        KeyPair pair = pair();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        Map<String, String> key = new LinkedHashMap<>();
        key.put("kty", "EC");
        key.put("crv", "P-256");
        key.put("use", "sig");
        key.put("alg", "ES256");
        key.put("kid", id);
        key.put("x", encoded(open.getW().getAffineX()));
        key.put("y", encoded(open.getW().getAffineY()));
        key.put(PRIVATE_PART, encoded(((ECPrivateKey) pair.getPrivate()).getS()));
        return key;
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has the curve P-256.", e);
        }
    }

    /// As long as the curve's numbers are, whatever the number.
    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(BYTES, bytes.length);
        byte[] fixed = new byte[BYTES];
        System.arraycopy(bytes, bytes.length - length, fixed, BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
