package org.tumar.servicetest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A line to a server that can fall silent: what is connected stays so, and nothing comes through.
public final class TestLine implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Collection<Socket> ends = new ConcurrentLinkedQueue<>();
    private final ServerSocket listener;
    private final InetSocketAddress server;
    private boolean silent;

    private TestLine(ServerSocket listener, InetSocketAddress server) {
        this.listener = listener;
        this.server = server;
    }

    public static TestLine to(InetSocketAddress server) {
        try {
            TestLine line =
                    new TestLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
            Thread.startVirtualThread(line::listen);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where to connect to instead.
    public int port() {
        return listener.getLocalPort();
    }

    /// Takes connections from now on and hands nothing on.
    public void fallSilent() {
        set(true);
    }

    /// Hands on again, beginning with what was held back.
    public void speak() {
        set(false);
    }

    private void set(boolean value) {
        lock.lock();
        try {
            silent = value;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitSpeech() throws InterruptedException {
        lock.lock();
        try {
            while (silent) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket near = listener.accept();
                Socket far = new Socket(server.getAddress(), server.getPort());
                ends.add(near);
                ends.add(far);
                Thread.startVirtualThread(() -> carry(near, far));
                Thread.startVirtualThread(() -> carry(far, near));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] some = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                awaitSpeech();
                out.write(some, 0, read);
            }
        } catch (IOException _) {
            // one end is gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        speak();
        try {
            listener.close();
            for (Socket end : ends) {
                end.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
