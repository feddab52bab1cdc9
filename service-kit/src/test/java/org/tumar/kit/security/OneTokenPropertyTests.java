package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OneTokenPropertyTests {

    /// RFC 6750, 2.1; RFC 9110, 11.1, of the scheme's case.
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*)");

    @Property
    void takesWhatTheStandardTakes(@ForAll("headers") String header) {
        assertThat(OneToken.token(header)).isEqualTo(byTheStandard(header));
    }

    @Example
    void takesEachCharacterThatTheStandardTakes() {
        for (char character = 0; character < 0x2200; character++) {
            for (String header :
                    new String[] {
                        "Bearer a" + character + "b",
                        "Bearer " + character,
                        "Bea" + character + "er abc",
                        "Bearer" + character + "abc"
                    }) {
                assertThat(OneToken.token(header)).as(header).isEqualTo(byTheStandard(header));
            }
        }
    }

    private static Optional<String> byTheStandard(String header) {
        Matcher bearer = BEARER.matcher(header);
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> scheme = Arbitraries.of("Bearer", "bearer", "BEARER", "Basic", "", " ");
        Arbitrary<String> between = Arbitraries.of("", " ", "   ", "\t");
        Arbitrary<String> token =
                Arbitraries.strings()
                        .alpha()
                        .numeric()
                        .withChars('=', '=', '.', '_', '~', '+', '/', '-', ' ', ',', 'ж')
                        .ofMaxLength(12);
        return Combinators.combine(scheme, between, token)
                .as((first, second, third) -> first + second + third);
    }
}
