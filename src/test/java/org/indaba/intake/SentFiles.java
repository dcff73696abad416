package org.indaba.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.Fetched;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;

/** A channel that has the files which people sent, and sends nothing. */
final class SentFiles implements Channel {
    private final List<byte[]> files = new ArrayList<>();

    /** What it is fetched by. */
    String put(byte[] bytes) {
        files.add(bytes);
        return Integer.toString(files.size() - 1);
    }

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public String bot() {
        return "7";
    }

    @Override
    public SendResult send(Address to, Outbound outbound) {
        throw new AssertionError("nothing is sent");
    }

    @Override
    public Fetched fetch(String reference, OutputStream sink) throws IOException {
        byte[] bytes = files.get(Integer.parseInt(reference));
        sink.write(bytes);
        return new Fetched.Bytes(bytes.length);
    }
}
