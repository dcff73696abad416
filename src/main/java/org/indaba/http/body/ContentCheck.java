package org.indaba.http.body;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Looks whether what is sent is what its tag promises, before the last bytes of it leave. */
interface ContentCheck {
    /** @param last nothing follows: throws where all of it together is something else than was promised */
    void add(byte[] bytes, int length, boolean last) throws IOException;

    /** A part of a file cannot be told by the hash of the whole. */
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
