package org.indaba.configuration;

/**
 * Thrown where the server cannot start with its configuration. The message is one line, tells what to do, and contains no
 * secret.
 */
public final class InvalidConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    public InvalidConfigurationException(String message) {
        super(message);
    }
}
