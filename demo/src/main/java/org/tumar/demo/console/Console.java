package org.tumar.demo.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a command writes: answers to standard output, everything else to standard error.
public final class Console {

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String RESET = "\u001b[0m";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean styled;

    private Console(PrintStream out, PrintStream err, boolean styled) {
        this.out = out;
        this.err = err;
        this.styled = styled;
    }

    /// The process's own streams, in UTF-8; styled on a terminal unless `NO_COLOR` is set.
    public static Console ofProcess(Map<String, String> environment) {
        boolean plain =
                environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"));
        return new Console(
                utf8(FileDescriptor.out), utf8(FileDescriptor.err), isTerminal() && !plain);
    }

    /// Plain text to these streams.
    public static Console plain(PrintStream out, PrintStream err) {
        return new Console(out, err, false);
    }

    /// One line of the answer.
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /// The answer as it is, with nothing added.
    public synchronized void write(String text) {
        out.print(text);
        out.flush();
    }

    /// One line of the answer that heads what follows.
    public void heading(String line) {
        say(styled ? BOLD + line + RESET : line);
    }

    /// Something went wrong, or is not as it should be.
    public synchronized void warn(String line) {
        err.println(styled ? RED + line + RESET : line);
        err.flush();
    }

    /// What goes on meanwhile; no part of the answer.
    public synchronized void note(String line) {
        err.println(line);
        err.flush();
    }

    /// There is none where a stream is redirected, or one that is no terminal: the JDKs differ.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
