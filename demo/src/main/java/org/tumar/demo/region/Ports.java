package org.tumar.demo.region;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.tumar.demo.console.CommandFailed;

/// Whether ports of this machine's loopback are free, taken or answering.
final class Ports {

    private static final int CONNECT_MILLIS = 300;

    private Ports() {}

    /// @throws CommandFailed naming every port that is taken, and the option that moves it
    static void checkFree(List<ProcessPlan> plans) {
        List<String> wrong = plans.stream().flatMap(plan -> wrong(plan).stream()).toList();
        if (!wrong.isEmpty()) {
            throw new CommandFailed(String.join(System.lineSeparator(), wrong));
        }
    }

    private static Optional<String> wrong(ProcessPlan plan) {
        if (plan.port() < 1 || plan.port() > 65_535) {
            return Optional.of(
                    "There is no port %d for %s. Choose another: %s"
                            .formatted(plan.port(), plan.name(), plan.option()));
        }
        return isFree(plan.port())
                ? Optional.empty()
                : Optional.of(
                        "Port %d, for %s, is taken by another program. Choose another: %s"
                                .formatted(plan.port(), plan.name(), plan.option()));
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(loopback(port), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// Some systems let two programs bind to one port: so it is also tried whether one answers.
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(loopback(port));
        } catch (IOException _) {
            return false;
        }
        return !answers(port);
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
