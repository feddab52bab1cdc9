package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumar.gateway.offices.AnswerJson.UnusableException;

class AnswerJsonTests {

    private static final String SOUND =
            """
            {"office":"KZ","catalogue":["P"],"programmes":[{"tag":"t",
             "definition":{"code":"P","title":"P","start":"2020-01-01","end":"2020-12-31",
              "owner":"KZ","version":1,"periods":[{"code":"Y","start":"2020-01-01","end":"2020-12-31"}],
              "results":[],"indicators":[{"code":"L","result":"R","title":"L","unit":"YES_NO",
               "aggregation":"ALL","baseline":{"status":"NOT_REPORTED","partial":false},
               "offices":["KZ"],"nationalCodes":{},"source":"REPORTED","direction":"INCREASE"}]},
             "figures":[{"indicator":"L","spans":[FIGURE_ALL,FIGURE_Y]}],
             "discrepancies":[],
             "regionalClaims":[{"indicator":"L","period":"ALL","measure":"ACTUAL","where":"p. 1",
              "claimed":{"status":"KNOWN","text":"no","partial":false}}]}]}
            """;

    private static final String FIGURE =
            """
            {"span":"ALL","status":"ACHIEVED","baseline":{"status":"NOT_REPORTED","partial":false},
             "target":{"status":"KNOWN","text":"yes","partial":false},
             "actual":{"status":"KNOWN","text":"yes","partial":false},
             "achievement":{"status":"NOT_APPLICABLE","partial":false},
             "pairedTarget":{"status":"KNOWN","text":"yes","partial":false},
             "pairedActual":{"status":"KNOWN","text":"yes","partial":false},
             "reported":{"status":"KNOWN","text":"yes","partial":false}}
            """;

    private static String sound() {
        return SOUND.replace("FIGURE_ALL", FIGURE)
                .replace("FIGURE_Y", FIGURE.replace("\"ALL\"", "\"Y\""));
    }

    private static AnswerJson.Read read(String body) throws UnusableException {
        return AnswerJson.readAnswer(
                body.getBytes(StandardCharsets.UTF_8),
                "KZ",
                Question.programme("P"),
                ProgrammeReport::of);
    }

    @Test
    void readsASoundAnswer() throws UnusableException {
        assertThat(read(sound()).programmes()).hasSize(1);
    }

    @Test
    void readsANumberThatCanBeWrittenOut() throws UnusableException {
        assertThat(read(sound().replace("\"text\":\"no\",", "\"value\":1E30,")).programmes())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"text\":\"yes\"|\"text\":\"maybe\"",
                "\"status\":\"NOT_APPLICABLE\",|\"status\":\"NOT_APPLICABLE\",\"value\":0,",
                "\"pairedActual\":{\"status\":\"KNOWN\",\"text\":\"yes\",\"partial\":false},|~~",
                "\"span\":\"Y\"|\"span\":\"ALL\"",
                "\"end\":\"2020-12-31\"|\"end\":\"2019-12-31\"",
                "\"code\":\"Y\"|\"code\":\"ALL\"",
                "\"text\":\"no\",|~~",
                "\"text\":\"no\",|\"value\":1E999999,",
                "\"catalogue\":[\"P\"],\"programmes\":|\"catalogue\":[\"P\"],\"programmes\":[],\"x\":",
            })
    void refusesAnAnswerThatContradictsItself(String sound, String broken) {
        assertThat(sound()).contains(sound);
        assertThatThrownBy(() -> read(sound().replace(sound, broken)))
                .isInstanceOf(UnusableException.class)
                .hasNoCause();
    }
}
