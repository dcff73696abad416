package org.indaba.filecheck;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A connection with a time-out for each step, which a channel of a Unix socket does not have. */
final class TimedChannel implements AutoCloseable {
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long until;

    /** @param longest the time for the whole connection */
    TimedChannel(SocketChannel channel, Duration longest) throws IOException {
        this.channel = channel;
        this.until = System.nanoTime() + longest.toNanos();
        try {
            channel.configureBlocking(false);
            this.selector = Selector.open();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        this.key = channel.register(selector, 0);
    }

    void connect(SocketAddress address, Duration patience) throws IOException {
        if (!channel.connect(address)) {
            await(SelectionKey.OP_CONNECT, patience);
            channel.finishConnect();
        }
    }

    void write(ByteBuffer bytes, Duration patience) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE, patience);
            }
        }
    }

    /** Reads some bytes, or returns -1 at the end. */
    int read(ByteBuffer into, Duration patience) throws IOException {
        int read = channel.read(into);
        if (read == 0) {
            await(SelectionKey.OP_READ, patience);
            read = channel.read(into);
        }
        return read;
    }

    /** Tells whether something has come that nobody waited for. */
    boolean hasCome() throws IOException {
        key.interestOps(SelectionKey.OP_READ);
        selector.selectedKeys().clear();
        return selector.selectNow() > 0;
    }

    private void await(int operation, Duration patience) throws IOException {
        long left = Math.min(patience.toMillis(), TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()));
        key.interestOps(operation);
        selector.selectedKeys().clear();
        if (left <= 0 || selector.select(left) == 0) {
            throw new SocketTimeoutException(Thread.currentThread().isInterrupted() ? "stopped" : "no answer in time");
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }
}
