package org.tumar.demo.console;

import org.jspecify.annotations.Nullable;

/// A command cannot go on; its message says why and what to do, to a person.
@SuppressWarnings("serial")
public final class CommandFailed extends RuntimeException {

    public CommandFailed(String message) {
        super(message);
    }

    public CommandFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
