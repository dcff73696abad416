package org.indaba.channel.telegram.api;

import java.io.IOException;

/** Thrown where a call failed before a byte of its request was sent, so that it cannot have been carried out. */
final class RequestNotSentException extends IOException {
    private static final long serialVersionUID = 1;

    RequestNotSentException(IOException cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
