package org.tumar.demo.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.region.RegionPorts;

/// Ports that nobody uses now.
final class BenchPorts {

    private static final int FIRST = 21_000;
    private static final int LAST = 29_000;
    private static final int BLOCK = 26;

    private BenchPorts() {}

    /// For a whole region.
    static RegionPorts region() {
        int first =
                IntStream.iterate(FIRST, port -> port < LAST, port -> port + BLOCK)
                        .filter(port ->
                                IntStream.range(port, port + BLOCK).allMatch(BenchPorts::isFree))
                        .findFirst()
                        .orElseThrow(() ->
                                new CommandFailed(
                                        "There are no %d free ports in a row between %d and %d."
                                                .formatted(BLOCK, FIRST, LAST)));
        return new RegionPorts(
                first,
                first + 1,
                first + 7,
                first + 12,
                first + 17,
                first + 22,
                first + 23,
                first + 24);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
