package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class FirewallsPropertyTests {

    private final StrictHttpFirewall springs = new StrictHttpFirewall();
    private final StrictHttpFirewall own = Firewalls.strict();

    @Property
    void takesWhatSpringTakes(@ForAll("values") String value) {
        assertThat(takes(own, value)).isEqualTo(takes(springs, value));
    }

    @Example
    void takesEachCharacterAsSpringDoes() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String value = Character.toString(character);
            assertThat(takes(own, value)).as("U+%X", character).isEqualTo(takes(springs, value));
        }
    }

    private static boolean takes(StrictHttpFirewall firewall, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("X-Any", value);
        try {
            return value.equals(firewall.getFirewalledRequest(request).getHeader("X-Any"));
        } catch (RequestRejectedException refused) {
            return false;
        }
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars(
                        '\t', '\n', '\u0000', '\u007f', '\u0085', 'ж', '\ud83d', '\ude00', '\uffff')
                .ofMaxLength(40);
    }
}
