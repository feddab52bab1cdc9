package org.tumar.contracts.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"CT.0495", "CT 0495", "Проект 7", "AA-AAA-123456789/CT", "1"})
    void takesWhateverFilesMayCallAProgramme(String code) {
        assertThat(ProgrammeCode.isOne(code)).isTrue();
        assertThat(ProgrammeCode.isOne(code.repeat(100).substring(0, 99) + "x")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " CT", "CT ", "C,T", "C;T", "C|T", "C\tT", "C\nT", "C\u0085T"})
    void refusesWhatWouldNotStayOneCodeInAList(String code) {
        assertThat(ProgrammeCode.isOne(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 1_000})
    void refusesMoreThanAHundredCharacters(int length) {
        assertThat(ProgrammeCode.isOne("x".repeat(length))).isFalse();
    }
}
