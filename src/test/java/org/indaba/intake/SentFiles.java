package org.indaba.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;

/** A channel that has the files which people sent, and sends nothing. */
final class SentFiles implements Channel {
    private final List<byte[]> files = new ArrayList<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();

    /** How a fetch ends that does not bring the file. */
    interface Trouble {
        FetchResult of(OutputStream sink) throws IOException;
    }

    /** What the next fetches meet, one each. */
    void meets(Trouble... next) {
        troubles.addAll(List.of(next));
    }

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
    public FetchResult fetch(String reference, OutputStream sink) throws IOException {
        if (!troubles.isEmpty()) {
            return troubles.poll().of(sink);
        }
        byte[] bytes = files.get(Integer.parseInt(reference));
        sink.write(bytes);
        return new FetchResult.Bytes(bytes.length);
    }
}
