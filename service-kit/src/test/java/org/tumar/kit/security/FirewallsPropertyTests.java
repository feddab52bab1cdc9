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

    @Property
    void takesWhatSpringTakesAsAName(@ForAll("values") String name) {
        assertThat(takesName(own, name)).isEqualTo(takesName(springs, name));
    }

    @Example
    void takesEachCharacterOfANameAsSpringDoes() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String name = "X" + Character.toString(character);
            assertThat(takesName(own, name))
                    .as("U+%X", character)
                    .isEqualTo(takesName(springs, name));
        }
    }

    private static boolean takes(StrictHttpFirewall firewall, String value) {
        return takes(firewall, "X-Any", value);
    }

    private static boolean takesName(StrictHttpFirewall firewall, String name) {
        return takes(firewall, name, "any");
    }

    private static boolean takes(StrictHttpFirewall firewall, String name, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader(name, value);
        try {
            return value.equals(firewall.getFirewalledRequest(request).getHeader(name));
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
