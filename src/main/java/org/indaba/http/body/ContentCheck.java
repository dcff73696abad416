package org.indaba.http.body;

import java.io.IOException;
import java.security.MessageDigest;
import org.indaba.crypto.Sha256;

/** Checks before the last bytes are sent that the content is the one that its tag promises. */
interface ContentCheck {
    /** @param last true where nothing follows; the call then throws where the content is not what was promised */
    void add(byte[] bytes, int length, boolean last) throws IOException;

    /** A part of a file cannot be checked by the hash of the whole. */
    static ContentCheck none() {
        return (bytes, length, last) -> { };
    }

    static ContentCheck sha256(String expected) {
        MessageDigest digest = Sha256.begin();
        return (bytes, length, last) -> {
            digest.update(bytes, 0, length);
            if (last && !Sha256.hex(digest).equals(expected)) {
                throw new IOException("the file is not what it was");
            }
        };
    }
}
