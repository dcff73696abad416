package org.indaba.cli;

/** A verb that ends without success. The message is one line and says the mend. */
public final class CommandFailed extends Exception {
    private static final long serialVersionUID = 1;

    /** It could not be done. */
    public static final int COULD_NOT = 1;

    /** The words or the configuration are wrong. */
    public static final int WRONG_WORDS = 2;

    private final int status;

    private CommandFailed(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    public static CommandFailed couldNot(String message, Throwable cause) {
        return new CommandFailed(COULD_NOT, message, cause);
    }

    public static CommandFailed wrongWords(String message) {
        return new CommandFailed(WRONG_WORDS, message, null);
    }

    /** What the process ends with. */
    public int status() {
        return status;
    }
}
