package org.indaba.media;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;

/** A channel whose files the test scripts, by their reference. */
final class FileSource implements Channel {
    interface Script {
        FetchResult fetch(OutputStream sink) throws IOException;
    }

    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    void file(String reference, Script script) {
        scripts.put(reference, script);
    }

    void file(String reference, byte[] bytes) {
        file(reference, sink -> {
            sink.write(bytes);
            return new FetchResult.Bytes(bytes.length);
        });
    }

    /** The references that were asked for, in order. */
    List<String> asked() {
        return asked;
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
        return new SendResult.Refused("only files here");
    }

    @Override
    public FetchResult fetch(String reference, OutputStream sink) throws IOException {
        asked.add(reference);
        return scripts.get(reference).fetch(sink);
    }
}
