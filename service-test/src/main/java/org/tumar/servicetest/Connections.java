package org.tumar.servicetest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/// Whether something listens.
final class Connections {

    private Connections() {}

    static boolean open(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
