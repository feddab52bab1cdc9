package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FirewallsPropertyTests {

    /// As Spring Security 7.1 has it in `StrictHttpFirewall`.
    private static final Pattern SPRINGS =
            Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    @Property
    void takesWhatSpringTakes(@ForAll("values") String value) {
        assertThat(Firewalls.isHeaderValue(value)).isEqualTo(SPRINGS.matcher(value).matches());
    }

    @Property(tries = 1)
    void takesEachCharacterAsSpringDoes() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String value = Character.toString(character);
            assertThat(Firewalls.isHeaderValue(value))
                    .as("U+%X", character)
                    .isEqualTo(SPRINGS.matcher(value).matches());
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
