package org.tumar.kit.security;

import java.util.List;

/// Why a process does not start: a setting that is missing or unsafe, and the fix; one line.
public final class StartRefused extends RuntimeException {

    /// The logger of what says it, for a process that says it itself.
    public static final String REPORTER = "org.tumar.kit.security.StartRefusedReporter";

    private static final long serialVersionUID = 1L;

    StartRefused(List<String> refusals) {
        super(String.join(" ", refusals));
    }

    /// The line.
    public String advice() {
        return String.valueOf(getMessage());
    }
}
