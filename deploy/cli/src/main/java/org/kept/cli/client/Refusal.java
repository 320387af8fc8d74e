package org.kept.cli.client;

/** A service answered a call with a problem. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;

    Refusal(String call, Answer answer) {
        super(call + ": " + answer.problem());
        this.status = answer.status();
    }

    public int status() {
        return status;
    }
}
