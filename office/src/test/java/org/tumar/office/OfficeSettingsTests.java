package org.tumar.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeSettingsTests {

    private static final String[] WHOLE = {
        "--tumar.office.code=KZ",
        "--tumar.office.name=Kazakhstan",
        "--tumar.office.region=KZ, KG",
        "--tumar.office.indicators.port=8101",
        "--tumar.office.mongodb=mongodb://127.0.0.1:27817"
    };

    @Test
    void readsArguments() {
        OfficeSettings settings = OfficeSettings.read(WHOLE);

        assertThat(settings.name()).isEqualTo("Kazakhstan");
        assertThat(settings.region()).containsExactly("KZ", "KG");
        assertThat(settings.ports()).containsOnly(Map.entry(OfficeService.INDICATORS, 8101));
        assertThat(settings.database(OfficeService.INDICATORS)).isEqualTo("tumar_kz_indicators");
    }

    @Test
    void runsTheServicesThatItIsToldAPortOf() {
        String[] more =
                Stream.concat(
                                Stream.of(WHOLE),
                                Stream.of(
                                        "--tumar.office.campaigns.port=8102",
                                        "--tumar.office.partners.port="))
                        .toArray(String[]::new);

        assertThat(OfficeSettings.read(more).ports())
                .containsOnlyKeys(OfficeService.INDICATORS, OfficeService.CAMPAIGNS);
    }

    /// A password in an argument is seen by everybody on the machine.
    @Test
    void readsSecretsFromFiles(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("tumar.office.mongodb"), "mongodb://u:p@store:27017\n");
        String[] arguments = WHOLE.clone();
        arguments[4] = "--spring.config.import=configtree:" + secrets + "/";

        assertThat(OfficeSettings.read(arguments).mongodb()).isEqualTo("mongodb://u:p@store:27017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "region", "indicators.port", "mongodb"})
    void saysWhichSettingIsMissingAndHowToGiveIt(String name) {
        String[] without =
                Stream.of(WHOLE)
                        .filter(it -> !it.startsWith("--tumar.office." + name))
                        .toArray(String[]::new);

        assertThatThrownBy(() -> OfficeSettings.read(without))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--tumar.office." + name + "=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "70000"})
    void refusesWhatIsNoPort(String port) {
        String[] arguments = WHOLE.clone();
        arguments[3] = "--tumar.office.indicators.port=" + port;

        assertThatThrownBy(() -> OfficeSettings.read(arguments))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("indicators.port");
    }
}
