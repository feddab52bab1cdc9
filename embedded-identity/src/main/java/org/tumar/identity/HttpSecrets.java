package org.tumar.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Compares passwords that nobody chose: long random ones, made for one state folder, which lie
/// beside this process anyway. A slow hash would gain them nothing.
final class HttpSecrets implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return raw == null ? null : raw.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
        return raw != null
                && encoded != null
                && MessageDigest.isEqual(bytes(raw.toString()), bytes(encoded));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
