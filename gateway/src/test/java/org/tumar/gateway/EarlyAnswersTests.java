package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/// Offices that do not wait for the end of a body, behind a gateway whose routes stay closed for
/// good after two failures.
class EarlyAnswersTests {

    private static final int LARGE = 20_000_000;
    private static final String SIZED = "Content-Length: " + LARGE;
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final byte[] CHUNK =
            ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    private static final String PROBLEM = "{\"type\":\"urn:tumar:problem:indicators:no\"}";

    private static EagerOffice office;
    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() throws IOException {
        office = new EagerOffice();
        gateway =
                Identities.gateway(
                        "--server.port=0",
                        "--tumar.gateway.own=KZ",
                        "--tumar.gateway.refresh=0",
                        "--tumar.gateway.look=0",
                        "--tumar.gateway.offices[0].code=KZ",
                        "--tumar.gateway.offices[0].indicators=http://127.0.0.1:" + office.port(),
                        "--tumar.gateway.routes.import-time=20s",
                        "--tumar.gateway.routes.breaker-calls=4",
                        "--tumar.gateway.routes.breaker-wait=1h");
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        office.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 413})
    void passForWhatTheyAre(int status) throws IOException {
        office.does(EagerOffice.answer(status, PROBLEM), "", true);

        for (int i = 0; i < 4; i++) {
            assertThat(upload(SIZED, PROBLEM)).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void passThoughTheOfficeReadsOn() throws IOException {
        office.does(EagerOffice.answer(413, PROBLEM), "", false);

        for (int i = 0; i < 4; i++) {
            assertThat(upload(SIZED, PROBLEM)).startsWith("HTTP/1.1 413");
        }
        await().untilAsserted(() -> assertThat(office.received()).hasSize(4));
        assertThat(office.received()).allSatisfy(it -> assertThat(it.length).isLessThan(LARGE));
    }

    @Test
    void endNoChunkedBodyThatTheyDoNotWant() throws IOException {
        office.does(EagerOffice.answer(413, PROBLEM), "", false);

        assertThat(upload(CHUNKED, PROBLEM)).startsWith("HTTP/1.1 413");

        assertUnended();
    }

    @Test
    void doNotMakeABodyWholeThatItsCallerBrokeOff() throws IOException {
        office.does("", "", false);

        try (Socket caller = RawHttp.asking(port(), head(CHUNKED))) {
            caller.getOutputStream().write(CHUNK);
        }

        assertUnended();
    }

    private static void assertUnended() {
        await().untilAsserted(() -> assertThat(office.received()).hasSize(1));
        assertThat(new String(office.received().getFirst(), StandardCharsets.ISO_8859_1))
                .contains("chunked")
                .doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void areNotTakenForTheLastWordBeforeTheyAre() throws IOException {
        office.does("HTTP/1.1 102 Processing\r\n\r\n", EagerOffice.answer(200, "all of it"), false);

        assertThat(upload(SIZED, "all of it")).startsWith("HTTP/1.1 200");
    }

    @Test
    void areHeardRightBehindOneThatIsNotTheLastWord() throws IOException {
        office.does(
                "HTTP/1.1 102 Processing\r\n\r\n" + EagerOffice.answer(413, PROBLEM), "", false);

        assertThat(upload(SIZED, PROBLEM)).startsWith("HTTP/1.1 413");

        await().untilAsserted(() -> assertThat(office.received()).hasSize(1));
        assertThat(office.received().getFirst().length).isLessThan(LARGE);
    }

    @Test
    void areNoReasonNotToSendTheRestWhereTheyRefuseNothing() throws IOException {
        office.does(EagerOffice.answer(200, "well"), "", false);

        assertThat(upload(SIZED, "well")).startsWith("HTTP/1.1 200");

        await().untilAsserted(() -> assertThat(office.received()).hasSize(1));
        assertThat(office.received().getFirst().length).isGreaterThan(LARGE);
        assertThat(office.received().getFirst()).matches(EagerOffice::isWhole);
    }

    /// The gateway is done with the call, and has let its connection go, before the office reads.
    @Test
    void takeNothingBackThatIsUnderWayToTheOffice() throws IOException {
        CountDownLatch answered = new CountDownLatch(1);
        office.dawdles(EagerOffice.answer(200, "well"), answered);
        int size = 250_000;

        assertThat(RawHttp.send(port(), head("Content-Length: " + size) + "x".repeat(size)))
                .startsWith("HTTP/1.1 200")
                .contains("well");
        answered.countDown();

        await().untilAsserted(() -> assertThat(office.received()).hasSize(1));
        assertThat(office.received().getFirst().length).isGreaterThan(size);
        assertThat(office.received().getFirst()).matches(EagerOffice::isWhole);
    }

    private static String head(String length) {
        return "POST /v1/imports HTTP/1.1\nHost: x\nConnection: close\n" + length + "\n\n";
    }

    /// Sends as much as is taken, and reads the answer meanwhile.
    private static String upload(String length, String upTo) throws IOException {
        byte[] part = length.equals(CHUNKED) ? CHUNK : new byte[100_000];
        try (Socket caller = RawHttp.asking(port(), head(length))) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            OutputStream out = caller.getOutputStream();
                            for (int sent = 0; sent < LARGE; sent += part.length) {
                                out.write(part);
                            }
                        } catch (IOException refused) {
                            // The answer is read elsewhere.
                        }
                    });
            return RawHttp.upTo(upTo, caller.getInputStream());
        }
    }

    private static int port() {
        return Integer.parseInt(
                String.valueOf(gateway.getEnvironment().getProperty("local.server.port")));
    }
}
