package org.indaba.channel.webchat.upload;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.indaba.channel.webchat.WebChatLimits;

/** Writes one file into the spool. Bytes beyond the limit are read and dropped. */
public final class UploadOutputStream extends OutputStream {
    private final String reference;
    private final OutputStream out;
    private long count;

    public UploadOutputStream(UploadSpool spool, String reference) throws IOException {
        this.reference = reference;
        try {
            this.out = new BufferedOutputStream(spool.write(reference), 65_536);
        } catch (IOException e) {
            throw new UploadSpool.Failed(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        if (count < WebChatLimits.MOST_FILE_BYTES) {
            put(b);
        }
        count++;
    }

    private void put(int b) throws UploadSpool.Failed {
        try {
            out.write(b);
        } catch (IOException e) {
            throw new UploadSpool.Failed(e);
        }
    }

    public String reference() {
        return reference;
    }

    public long count() {
        return count;
    }

    @Override
    public void close() throws UploadSpool.Failed {
        try {
            out.close();
        } catch (IOException e) {
            throw new UploadSpool.Failed(e);
        }
    }
}
