package org.tumar.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class TumarJsonTests {

    record Sample(String text, BigDecimal number, LocalDate day, Instant at, List<String> list) {}

    record Person(Sensitive<String> name) {}

    private static final Sample SAMPLE =
            new Sample(
                    null,
                    new BigDecimal("1E+20"),
                    LocalDate.of(2014, 7, 1),
                    Instant.parse("2026-11-22T10:00:00Z"),
                    List.of());

    private static final String WRITTEN =
            """
            {"number":100000000000000000000,"day":"2014-07-01","at":"2026-11-22T10:00:00Z","list":[]}\
            """;

    @Test
    void writesPlainNumbersIsoDatesAndNoNulls() {
        assertThat(TumarJson.mapper().readTree(TumarJson.mapper().writeValueAsString(SAMPLE)))
                .isEqualTo(TumarJson.mapper().readTree(WRITTEN));
        assertThat(TumarJson.mapper().writeValueAsString(SAMPLE))
                .contains(":100000000000000000000")
                .doesNotContain("null");
    }

    @Test
    void readsNumbersExactly() {
        String json = "{\"number\":12345678901234567890.123456789012340}";

        assertThat(TumarJson.mapper().readValue(json, Sample.class).number())
                .isEqualTo(new BigDecimal("12345678901234567890.123456789012340"));
        assertThat(TumarJson.mapper().readTree(json).get("number").decimalValue())
                .isEqualTo(new BigDecimal("12345678901234567890.123456789012340"));
    }

    @Test
    void ignoresWhatANewerWriterAdds() {
        assertThat(TumarJson.mapper().readValue("{\"text\":\"a\",\"new\":1}", Sample.class).text())
                .isEqualTo("a");
    }

    @Test
    void givesSpringTheSameConventions() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                KitAutoConfiguration.class, JacksonAutoConfiguration.class))
                .run(context ->
                        assertThat(context.getBean(JsonMapper.class).writeValueAsString(SAMPLE))
                                .contains(":100000000000000000000")
                                .doesNotContain("null"));
    }

    @Test
    void refusesToWriteASensitiveValue() {
        Person person = new Person(Sensitive.of("someone"));

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> TumarJson.mapper().writeValueAsString(person))
                .withMessageNotContaining("someone");
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> JsonMapper.shared().writeValueAsString(person));
    }

    @Test
    void showsNothingOfASensitiveValue() {
        Sensitive<String> name = Sensitive.of("someone");

        assertThat(new Person(name)).hasToString("Person[name=Sensitive[]]");
        assertThat(name.reveal()).isEqualTo("someone");
        assertThat(name).isEqualTo(Sensitive.of("someone")).isNotEqualTo(Sensitive.of("other"));
    }
}
