package org.indaba.cli.context;

/** Thrown where a verb ends without success. The message is one line and tells what to do. */
public final class CommandException extends Exception {
    private static final long serialVersionUID = 1;

    /** The status of a verb that failed. */
    public static final int COULD_NOT = 1;

    /** The status for wrong words or a wrong configuration. */
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

    /** The exit status of the process. */
    public int status() {
        return status;
    }
}
