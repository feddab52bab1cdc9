package org.tumar.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class KitPropertiesTests {

    private static final KitProperties LIMITS =
            new KitProperties(
                    "test",
                    "KZ",
                    DataSize.ofMegabytes(1),
                    Map.of(
                            "/v1/imports", DataSize.ofMegabytes(2),
                            "/v1/hotlines/*/calls", DataSize.ofMegabytes(3)));

    @ParameterizedTest
    @CsvSource({
        "/v1/imports, 2",
        "/v1/hotlines/h1/calls, 3",
        "/v1/hotlines/a%2Fb/calls, 3",
        "/v1/hotlines/h1/calls/c1, 1",
        "/v1/hotlines/calls, 1",
        "/v1/hotlines/h1/x/calls, 1",
        "/v1/imports/, 1",
        "/graphql, 1"
    })
    void limitsABodyByItsPath(String path, long megabytes) {
        assertThat(LIMITS.maxBody(path)).isEqualTo(DataSize.ofMegabytes(megabytes));
    }
}
