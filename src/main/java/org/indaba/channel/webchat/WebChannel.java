package org.indaba.channel.webchat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.channel.webchat.upload.UploadSpool;

/**
 * The web as a channel. Browsers request pages, so nothing is ever sent; uploaded files wait in the spool until they are
 * fetched.
 */
public final class WebChannel implements Channel {
    public static final String NAME = "web";

    private final UploadSpool spool;

    public WebChannel(UploadSpool spool) {
        this.spool = spool;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String bot() {
        return "";
    }

    @Override
    public SendResult send(Address to, Outbound outbound) {
        return new SendResult.Refused("a page is asked for, never sent");
    }

    @Override
    public FetchResult fetch(String reference, OutputStream sink) throws IOException {
        try (InputStream bytes = spool.open(reference)) {
            return new FetchResult.Bytes(bytes.transferTo(sink));
        } catch (NoSuchFileException gone) {
            return new FetchResult.Lost("not in the spool any more");
        }
    }

    @Override
    public void taken(String reference) throws IOException {
        spool.remove(reference);
    }
}
