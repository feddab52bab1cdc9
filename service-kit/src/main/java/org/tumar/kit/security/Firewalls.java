package org.tumar.kit.security;

import java.util.function.IntPredicate;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Spring Security's strict firewall, at a fraction of its time.
///
/// It holds every header's name and value against a pattern each time that one is read: 25 µs for a
/// token. A look at each character says the same.
public final class Firewalls {

    private Firewalls() {}

    /// One that still refuses what Spring's own does, for a service to widen.
    public static StrictHttpFirewall strict() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(it -> has(it, Firewalls::isAllowed));
        firewall.setAllowedHeaderValues(it -> has(it, Firewalls::isAllowedInValue));
        return firewall;
    }

    private static boolean has(String text, IntPredicate all) {
        int place = 0;
        while (place < text.length()) {
            int character = text.codePointAt(place);
            if (!all.test(character)) {
                return false;
            }
            place += Character.charCount(character);
        }
        return true;
    }

    private static boolean isAllowedInValue(int character) {
        return isAllowed(character) || character == '\t';
    }

    /// None that Unicode does not know, and no control characters.
    private static boolean isAllowed(int character) {
        return (character >= ' ' && character <= '~')
                || (Character.isDefined(character) && !Character.isISOControl(character));
    }
}
