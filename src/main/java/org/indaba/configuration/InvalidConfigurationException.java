package org.indaba.configuration;

/** The server cannot start as it is configured. The message is one line, says the mend, and holds no secret. */
public final class InvalidConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    public InvalidConfigurationException(String message) {
        super(message);
    }
}
