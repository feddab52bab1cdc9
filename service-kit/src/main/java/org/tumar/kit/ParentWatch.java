package org.tumar.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Ends this process when the one that started it is gone.
///
/// A supervisor holds the other end of a child's standard input: when the supervisor ends, however
/// it ends, the input does too.
public final class ParentWatch {

    /// Set to `true` by a supervisor that wants its children watched.
    public static final String PROPERTY = "tumar.exit-with-parent";

    private ParentWatch() {}

    /// Starts watching where the system property [#PROPERTY] is `true`; else does nothing.
    public static void install() {
        if (Boolean.getBoolean(PROPERTY)) {
            start(System.in, () -> System.exit(0));
        }
    }

    static void start(InputStream parent, Runnable end) {
        Thread.ofPlatform()
                .daemon()
                .name("parent-watch")
                .start(() -> {
                    awaitEnd(parent);
                    end.run();
                });
    }

    /// A pipe that breaks has ended too.
    private static void awaitEnd(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            return;
        }
    }
}
