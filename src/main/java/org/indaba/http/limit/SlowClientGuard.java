package org.indaba.http.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts off clients that keep the server waiting. Jetty's own time-outs begin anew with every byte, so that an occasional
 * byte would hold a thread, and with it a read of the database, for ever. This guard bounds the time for a whole head,
 * demands a least rate over each window in which the server waits for the client, and lets all slow clients together hold
 * no more than half of the threads.
 */
public final class SlowClientGuard extends Handler.Wrapper implements Connection.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(SlowClientGuard.class);

    /** A client that was found waiting at so many checks is slow: a request that is merely in progress is seen once. */
    private static final int LOOKS = 2;

    /** The attribute of a connection whose request holds no thread while it waits. */
    private static final String NO_THREAD = SlowClientGuard.class.getName() + ".noThread";

    private final ConnectionLimits patience;
    private final Map<Connection, Client> clients = new ConcurrentHashMap<>();

    public SlowClientGuard(ConnectionLimits patience) {
        this.patience = patience;
    }

    /** Marks a request that is answered at the pace of its client and may be slow without keeping a thread from others. */
    public static void holdsNoThread(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request).getConnectionMetaData().setAttribute(NO_THREAD, true);
    }

    /** The number of connections of all clients, slow or not. */
    public int open() {
        return clients.size();
    }

    /** One connection. Its request's thread and the checking thread use it. */
    private static final class Client {
        private final Connection connection;
        private boolean busy;
        private long since = System.nanoTime();
        private long begun;
        private long bytes;
        private long waited;
        private long watched;
        private Attributes marks = Attributes.NULL;

        Client(Connection connection) {
            this.connection = connection;
        }

        synchronized void begins(Attributes connectionMarks) {
            busy = true;
            marks = connectionMarks;
            waited = 0;
            watched = 0;
            begun = moved();
            bytes = begun;
        }

        synchronized void ends() {
            busy = false;
            since = System.nanoTime();
        }

        /** Tells whether it has kept its thread waiting for so long in all, and still does. */
        synchronized boolean waitedFor(long nanos) {
            return busy && waited >= nanos && keepsWaiting() && marks.getAttribute(NO_THREAD) == null;
        }

        /** Bytes in each nanosecond of waiting. */
        synchronized double rate() {
            return (moved() - begun) / (double) Math.max(1, waited);
        }

        synchronized boolean tooSlow(long now, long passed, ConnectionLimits patience) {
            if (!busy) {
                return now - since > patience.arrival().toNanos();
            }
            if (keepsWaiting()) {
                waited += passed;
                watched += passed;
            }
            if (watched < patience.window().toNanos()) {
                return false;
            }
            boolean slow = moved() - bytes < watched / (double) TimeUnit.SECONDS.toNanos(1) * patience.slowest();
            watched = 0;
            bytes = moved();
            return slow;
        }

        private boolean keepsWaiting() {
            return connection.getEndPoint() instanceof AbstractEndPoint point
                    && (point.getWriteFlusher().isPending() || point.getFillInterest().isInterested());
        }

        private long moved() {
            return connection.getBytesIn() + connection.getBytesOut();
        }

        void cut() {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onOpened(Connection connection) {
        clients.put(connection, new Client(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        clients.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Client client = clients.get(request.getConnectionMetaData().getConnection());
        if (client != null) {
            request.getConnectionMetaData().removeAttribute(NO_THREAD);
            client.begins(request.getConnectionMetaData());
            Request.addCompletionListener(request, failure -> client.ends());
        }
        return super.handle(request, response, callback);
    }

    /**
     * Checks all connections at intervals until the scheduler stops.
     *
     * @param threads the number of the server's threads
     */
    public void watch(Scheduler scheduler, int threads) {
        watch(scheduler, threads, System.nanoTime());
    }

    private void watch(Scheduler scheduler, int threads, long last) {
        scheduler.schedule(() -> {
            long now = System.nanoTime();
            try {
                look(now, now - last, threads);
            } finally {
                if (scheduler.isRunning()) {
                    watch(scheduler, threads, now);
                }
            }
        }, patience.tick().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(long now, long passed, int threads) {
        for (Client each : clients.values()) {
            if (each.tooSlow(now, passed, patience)) {
                LOG.info("a client that kept the server waiting was cut off");
                each.cut();
            }
        }
        makeRoom(threads);
    }

    /** Cuts off the slowest clients, so that half of the threads are free of slow ones. */
    private void makeRoom(int threads) {
        long least = LOOKS * patience.tick().toNanos();
        List<Client> slow = clients.values().stream().filter(each -> each.waitedFor(least)).toList();
        int tooMany = slow.size() - threads / 2;
        if (tooMany > 0) {
            LOG.warn("{} clients kept half of the threads waiting: the slowest were cut off", slow.size());
            slow.stream()
                    .map(each -> Map.entry(each, each.rate()))
                    .sorted(Map.Entry.comparingByValue())
                    .limit(tooMany)
                    .forEach(each -> each.getKey().cut());
        }
    }
}
