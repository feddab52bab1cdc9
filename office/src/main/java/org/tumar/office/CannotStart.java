package org.tumar.office;

/// Why an office does not start, and what to do about it.
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final int status;
    private final String advice;

    private CannotStart(int status, String advice) {
        super(advice);
        this.status = status;
        this.advice = advice;
    }

    /// A setting that an office cannot do without was not given, or means nothing.
    static CannotStart missing(String name, String example) {
        return new CannotStart(
                MISUSED,
                "the setting %s is missing or means nothing. Give --%s=%s."
                        .formatted(name, name, example));
    }

    static CannotStart portTaken(String name, int port) {
        return new CannotStart(
                FAILED,
                "port %d is taken. Stop what uses it, or choose another with --%s."
                        .formatted(port, name));
    }

    /// A start would be unsafe.
    ///
    /// @param advice names the setting and the fix
    static CannotStart refused(String advice) {
        return new CannotStart(MISUSED, advice);
    }

    /// For the process to end with.
    int status() {
        return status;
    }

    String advice() {
        return advice;
    }
}
