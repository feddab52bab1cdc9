package org.tumar.kit.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes the claims out of a token that one of the provider's keys has signed.
final class Signatures {

    /// Providers that leave the type out are many.
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES =
            new DefaultJOSEObjectTypeVerifier<>(
                    JOSEObjectType.JWT,
                    new JOSEObjectType("at+jwt"),
                    new JOSEObjectType("application/at+jwt"),
                    null);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Set<JWSAlgorithm> algorithms;
    private final SigningKeys keys;

    Signatures(Set<String> algorithms, SigningKeys keys) {
        this.keys = keys;
        this.algorithms = algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(this.algorithms, keys));
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWTClaimsSetVerifier((_, _) -> {});
    }

    /// A provider may change a key and not its id, or have none: a bad signature is tried once more
    /// where newer keys can be had.
    ///
    /// @throws BadToken where it is not signed as it has to be
    JWTClaimsSet claims(String token) throws BadToken {
        SignedJWT signed = signed(token);
        int seen = keys.version();
        try {
            return verified(signed);
        } catch (BadToken bad) {
            if (bad.fault() != TokenFault.SIGNATURE || !keys.isNewerThan(seen)) {
                throw bad;
            }
            return verified(signed);
        }
    }

    private JWTClaimsSet verified(SignedJWT signed) throws BadToken {
        try {
            return processor.process(signed, null);
        } catch (BadJWSException _) {
            throw new BadToken(TokenFault.SIGNATURE);
        } catch (BadJOSEException _) {
            throw new BadToken(TokenFault.UNKNOWN_KEY);
        } catch (KeySourceException _) {
            throw new BadToken(TokenFault.UNAVAILABLE);
        } catch (JOSEException _) {
            throw new BadToken(TokenFault.SIGNATURE);
        }
    }

    private SignedJWT signed(String token) throws BadToken {
        JWT parsed = parsed(token);
        if (parsed instanceof PlainJWT) {
            throw new BadToken(TokenFault.UNSIGNED);
        }
        if (!(parsed instanceof SignedJWT signed)) {
            throw new BadToken(TokenFault.MALFORMED);
        }
        if (!algorithms.contains(signed.getHeader().getAlgorithm())) {
            throw new BadToken(TokenFault.ALGORITHM);
        }
        if (!isAccessToken(signed.getHeader().getType())) {
            throw new BadToken(TokenFault.TYPE);
        }
        return signed;
    }

    private static boolean isAccessToken(@Nullable JOSEObjectType type) {
        try {
            TYPES.verify(type, null);
            return true;
        } catch (BadJOSEException _) {
            return false;
        }
    }

    private static JWT parsed(String token) throws BadToken {
        try {
            return JWTParser.parse(token);
        } catch (ParseException _) {
            throw new BadToken(TokenFault.MALFORMED);
        }
    }
}
