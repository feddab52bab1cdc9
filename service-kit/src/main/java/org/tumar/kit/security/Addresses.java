package org.tumar.kit.security;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which addresses stay on this machine, and which are encrypted.
public final class Addresses {

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");
    private static final Set<String> NAMES = Set.of("localhost", "::1", "[::1]");

    private Addresses() {}

    static boolean isLoopback(@Nullable String host) {
        return host != null
                && (NAMES.contains(host.toLowerCase(Locale.ROOT))
                        || LOOPBACK.matcher(host).matches());
    }

    /// Whether it is HTTPS with a host, and nothing that hides where it goes.
    public static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null;
    }

    /// Whether it is HTTP that does not leave this machine.
    public static boolean isLoopbackHttp(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) && isLoopback(address.getHost());
    }
}
