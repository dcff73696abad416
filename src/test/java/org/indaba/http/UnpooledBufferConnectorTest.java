package org.indaba.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.Test;

/**
 * Jetty answers what is no HTTP on a thread of its own, and then reads on from that connection while the thread that
 * found it out gives its buffer back. Here each of them is held where a busy machine may hold it.
 */
class UnpooledBufferConnectorTest {
    private static final int LONGEST_SECONDS = 20;

    private final CountDownLatch readsOn = new CountDownLatch(1);
    private final CountDownLatch othersCame = new CountDownLatch(1);
    private final CountDownLatch hasReadOn = new CountDownLatch(1);
    private volatile Thread foundOut;

    private static void held(CountDownLatch until) {
        try {
            until.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasGivenBack() {
        return Stream.of(foundOut.getStackTrace()).noneMatch(each -> each.getMethodName().equals("onFillable"));
    }

    /** The first connection that is opened is the one of the request that is no HTTP. */
    private final class Held extends UnpooledBufferConnector {
        private int opened;

        Held(Server server) {
            super(server, new HttpConfiguration());
        }

        @Override
        protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
            boolean first = opened++ == 0;
            return new SocketChannelEndPoint(channel, selector, key, getScheduler()) {
                private int reads;

                @Override
                public int fill(ByteBuffer buffer) throws IOException {
                    reads++;
                    if (first && reads == 1) {
                        foundOut = Thread.currentThread();
                    } else if (first && reads == 2) {
                        int position = BufferUtil.flipToFill(buffer);
                        readsOn.countDown();
                        held(othersCame);
                        BufferUtil.flipToFlush(buffer, position);
                        hasReadOn.countDown();
                    } else if (reads == 1) {
                        int filled = super.fill(buffer);
                        othersCame.countDown();
                        held(hasReadOn);
                        return filled;
                    }
                    return super.fill(buffer);
                }
            };
        }
    }

    /** What answers a request that is no HTTP has done so, and reads on, before who found it out goes on. */
    private final class Threads extends QueuedThreadPool {
        @Override
        public boolean tryExecute(Runnable task) {
            if (Thread.currentThread() != foundOut || readsOn.getCount() == 0) {
                return super.tryExecute(task);
            }
            new Thread(task).start();
            held(readsOn);
            return true;
        }
    }

    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Content.Sink.write(response, true, Content.Source.asString(request), callback);
            return true;
        }
    }

    @Test
    void a_request_that_is_no_http_leaves_the_requests_of_others_alone() throws Exception {
        Server server = new Server(new Threads());
        Held connector = new Held(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Echo());
        server.start();
        try {
            int port = connector.getLocalPort();
            CompletableFuture<Raw> refused = sent(port, "GET /%2e%2e/%2e%2e HTTP/1.1\r\nHost: a\r\n\r\n");
            held(readsOn);
            await("who found it out has given the buffer back").atMost(Duration.ofSeconds(LONGEST_SECONDS))
                    .until(this::hasGivenBack);
            CompletableFuture<Raw> other = sent(port,
                    "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 9\r\n\r\nmy answer");
            assertThat(other).as("the other's request").succeedsWithin(Duration.ofSeconds(LONGEST_SECONDS))
                    .satisfies(answer -> assertThat(answer.status() + " " + answer.body()).isEqualTo("200 my answer"));
            assertThat(refused).as("what is no HTTP").succeedsWithin(Duration.ofSeconds(LONGEST_SECONDS))
                    .extracting(Raw::status).isEqualTo(400);
            assertThat(hasReadOn.getCount()).as("reading on was under way when the other came").isZero();
        } finally {
            server.stop();
        }
    }

    private static CompletableFuture<Raw> sent(int port, String request) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Raw.send(port, request.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
