package org.indaba.filecheck;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for clamd: it knows one harmful file, and fails as it is told. */
public final class ClamdServer implements AutoCloseable {
    /** A file that holds this is harmful. */
    public static final String HARM = "this is harmful";

    public static final String NAME = "Test.Harm-1";

    /** How it behaves. */
    public enum Mood {
        WELL,
        SILENT,
        TOO_LARGE,
        BABBLING
    }

    private final ServerSocket tcp;
    private final ServerSocketChannel unix;
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger scanned = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;

    private ClamdServer(ServerSocket tcp, ServerSocketChannel unix) {
        this.tcp = tcp;
        this.unix = unix;
    }

    public static ClamdServer start() throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ClamdServer server = new ClamdServer(socket, null);
        server.daemon(() -> {
            while (true) {
                Socket each = socket.accept();
                server.open.add(each);
                server.daemon(() -> server.serve(each.getInputStream(), each.getOutputStream(), each));
            }
        });
        return server;
    }

    static ClamdServer start(Path path) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(path));
        ClamdServer server = new ClamdServer(null, channel);
        server.daemon(() -> {
            while (true) {
                SocketChannel each = channel.accept();
                server.open.add(each);
                server.daemon(() -> server.serve(Channels.newInputStream(each), Channels.newOutputStream(each), each));
            }
        });
        return server;
    }

    private interface Work {
        void run() throws Exception;
    }

    private void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception ended) {
                // the other side went, or the test is over
            }
        }, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    public ClamdAddress address() throws IOException {
        String text = tcp != null
                ? "127.0.0.1:" + tcp.getLocalPort()
                : ((UnixDomainSocketAddress) unix.getLocalAddress()).getPath().toString();
        return ClamdAddress.parse(text).orElseThrow();
    }

    public void mood(Mood how) {
        mood = how;
    }

    /** Files that it has seen whole. */
    public int scanned() {
        return scanned.get();
    }

    /** How many it had before it at one time. */
    int most() {
        return most.get();
    }

    private void serve(InputStream from, OutputStream to, AutoCloseable connection) throws Exception {
        try (connection; DataInputStream in = new DataInputStream(from); OutputStream out = to) {
            String command = command(in);
            if (mood == Mood.SILENT) {
                closed.await();
            } else if (mood == Mood.BABBLING) {
                out.write("x".repeat(5_000).getBytes(StandardCharsets.US_ASCII));
            } else if (command.equals("zPING")) {
                answer(out, "PONG");
            } else if (command.equals("zINSTREAM")) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                String said = "";
                try {
                    said = mood == Mood.TOO_LARGE ? "INSTREAM size limit exceeded. ERROR" : scan(in);
                } finally {
                    now.decrementAndGet();
                }
                answer(out, said);
            }
        }
    }

    private static String command(DataInputStream in) throws IOException {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        for (int b = in.readUnsignedByte(); b != 0; b = in.readUnsignedByte()) {
            command.write(b);
        }
        return command.toString(StandardCharsets.US_ASCII);
    }

    private String scan(DataInputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            all.write(in.readNBytes(length));
        }
        scanned.incrementAndGet();
        return all.toString(StandardCharsets.ISO_8859_1).contains(HARM) ? "stream: " + NAME + " FOUND" : "stream: OK";
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        if (tcp != null) {
            tcp.close();
        } else {
            unix.close();
        }
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception gone) {
                // by itself
            }
        }
    }
}
