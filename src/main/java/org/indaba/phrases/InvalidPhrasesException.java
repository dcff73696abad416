package org.indaba.phrases;

/** The phrase files cannot be used. The message is one line: the file, the key and the mend. */
public final class InvalidPhrasesException extends RuntimeException {
    InvalidPhrasesException(String where, String mend) {
        super(where + ": " + mend);
    }
}
