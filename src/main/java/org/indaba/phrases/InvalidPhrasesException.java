package org.indaba.phrases;

/** Thrown where the phrase files cannot be used. The message is one line: the file, the key and what to do. */
public final class InvalidPhrasesException extends RuntimeException {
    InvalidPhrasesException(String where, String mend) {
        super(where + ": " + mend);
    }
}
