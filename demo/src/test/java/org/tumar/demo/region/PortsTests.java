package org.tumar.demo.region;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.region.ProcessPlan.Role;

class PortsTests {

    @Test
    void namesATakenPortAndTheOptionThatMovesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.checkFree(List.of(plan(taken.getLocalPort()))))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining(
                            "Port " + taken.getLocalPort() + ", for gateway, is taken")
                    .hasMessageContaining("--port PORT");
        }
    }

    @Test
    void seesAPortThatIsTakenOnEveryAddress() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.checkFree(List.of(plan(taken.getLocalPort()))))
                    .isInstanceOf(CommandFailed.class);
        }
    }

    @Test
    void passesAFreePort() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatCode(() -> Ports.checkFree(List.of(plan(port)))).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> Ports.checkFree(List.of(plan(70_000))))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("There is no port 70000");
    }

    private static ProcessPlan plan(int port) {
        return new ProcessPlan(
                "gateway",
                Role.GATEWAY,
                port,
                "--port PORT",
                new Program(List.of("none")),
                Path.of("none"),
                _ -> true);
    }
}
