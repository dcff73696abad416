package org.indaba.http.body;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checks before the last bytes are sent that the content is the one that its tag promises. */
interface ContentCheck {
    /** @param last true where nothing follows; the call then throws where the content is not what was promised */
    void add(byte[] bytes, int length, boolean last) throws IOException;

    /** A part of a file cannot be checked by the hash of the whole. */
    static ContentCheck none() {
        return (bytes, length, last) -> { };
    }

    static ContentCheck sha256(String expected) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        return (bytes, length, last) -> {
            digest.update(bytes, 0, length);
            if (last && !HexFormat.of().formatHex(digest.digest()).equals(expected)) {
                throw new IOException("the file is not what it was");
            }
        };
    }
}
