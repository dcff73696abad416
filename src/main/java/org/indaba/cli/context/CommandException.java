package org.indaba.cli.context;

/** A verb that ends without success. The message is one line and says the mend. */
public final class CommandException extends Exception {
    private static final long serialVersionUID = 1;

    /** It could not be done. */
    public static final int COULD_NOT = 1;

    /** The words or the configuration are wrong. */
    public static final int WRONG_WORDS = 2;

    private final int status;

    private CommandException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    public static CommandException couldNot(String message, Throwable cause) {
        return new CommandException(COULD_NOT, message, cause);
    }

    public static CommandException wrongWords(String message) {
        return new CommandException(WRONG_WORDS, message, null);
    }

    /** What the process ends with. */
    public int status() {
        return status;
    }
}
