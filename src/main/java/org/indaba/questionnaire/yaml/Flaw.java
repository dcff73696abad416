package org.indaba.questionnaire.yaml;

/**
 * One error in a file.
 *
 * @param file the file's name as the reader of the message knows it
 * @param line from 1
 * @param message the error and, after a semicolon, what to do; one line
 */
public record Flaw(String file, int line, String message) {

    /** Returns {@code file:line: message}, a form in which editors find the line. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
