package org.kept.cli.client;

import java.net.URI;

/** Nobody answered a call; whether it was carried out is not known. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreachable(URI address, Throwable cause) {
        super("No answer from " + address + (cause.getMessage() == null ? "" : ": " + cause.getMessage()), cause);
    }
}
