package org.kept.cli.screen;

/**
 * Something that the person at the keyboard can act on. Its message is the whole of what is shown; no stack trace.
 */
public final class KeptFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int exitCode;

    public KeptFailure(String message) {
        this(message, 1);
    }

    public KeptFailure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    public KeptFailure(String message, Throwable cause) {
        super(message, cause);
        this.exitCode = 1;
    }

    public int exitCode() {
        return exitCode;
    }
}
