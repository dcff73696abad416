package org.indaba.questionnaire.yaml;

/**
 * One thing that is wrong in a file.
 *
 * @param file as the reader of the message would name it
 * @param line from 1
 * @param message what is wrong and, after a semicolon, its mend; one line
 */
public record Flaw(String file, int line, String message) {

    /** {@code file:line: message}, the form that editors jump to. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
