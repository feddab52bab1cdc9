package org.tumar.kit.security;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Spring Security's strict firewall, at a fraction of its time.
///
/// It holds every header's value against a pattern each time that one is read: 25 µs for a token. A
/// look at each character says the same.
public final class Firewalls {

    private Firewalls() {}

    /// One that still refuses what Spring's own does, for a service to widen.
    public static StrictHttpFirewall strict() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(Firewalls::isHeaderValue);
        return firewall;
    }

    /// Whether it has no control characters but tabs, and none that Unicode does not know.
    static boolean isHeaderValue(String value) {
        int place = 0;
        while (place < value.length()) {
            int character = value.codePointAt(place);
            if (!isAllowed(character)) {
                return false;
            }
            place += Character.charCount(character);
        }
        return true;
    }

    private static boolean isAllowed(int character) {
        return (character >= ' ' && character <= '~')
                || character == '\t'
                || (Character.isDefined(character) && !Character.isISOControl(character));
    }
}
