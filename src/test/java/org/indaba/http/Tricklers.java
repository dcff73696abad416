package org.indaba.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Clients that send a byte now and then, or read some, each on a connection of its own, for as long as they are let. */
public final class Tricklers implements AutoCloseable {
    private static final int EVERY_MILLIS = 50;
    private static final int SMALL_BUFFER = 4_096;

    /** Of an answer: too little for the rate, enough to be no silence. */
    private static final int AT_ONCE = 64;

    private final List<Socket> open = new ArrayList<>();
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor();
    private final boolean reading;

    private Tricklers(boolean reading) {
        this.reading = reading;
        hand.scheduleWithFixedDelay(this::trickle, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** So many that have sent this and go on by single bytes. */
    public static Tricklers sending(int count, int port, String begun) throws IOException {
        return new Tricklers(false).open(count, port, begun);
    }

    /** So many that have asked this and read the answer by single bytes. */
    public static Tricklers reading(int count, int port, String asked) throws IOException {
        return new Tricklers(true).open(count, port, asked);
    }

    private Tricklers open(int count, int port, String text) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.setSoTimeout(1);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            synchronized (open) {
                open.add(socket);
            }
        }
        return this;
    }

    private void trickle() {
        List<Socket> all;
        synchronized (open) {
            all = List.copyOf(open);
        }
        for (Socket each : all) {
            if (!goesOn(each)) {
                synchronized (open) {
                    open.remove(each);
                }
            }
        }
    }

    private boolean goesOn(Socket socket) {
        try {
            if (!reading) {
                socket.getOutputStream().write('x');
            }
            return socket.getInputStream().read(new byte[AT_ONCE]) >= 0;
        } catch (java.net.SocketTimeoutException nothingYet) {
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    /** Who was not cut off yet. */
    public int left() {
        synchronized (open) {
            return open.size();
        }
    }

    @Override
    public void close() throws IOException {
        hand.shutdownNow();
        synchronized (open) {
            for (Socket each : open) {
                each.close();
            }
        }
    }
}
