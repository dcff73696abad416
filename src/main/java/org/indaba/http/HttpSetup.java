package org.indaba.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.indaba.http.limit.ConnectionLimits;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.RequestRateLimiter;
import org.indaba.http.limit.SlowClientGuard;
import org.indaba.http.limit.SmallBodyHandler;
import org.indaba.http.network.ClientAddress;
import org.indaba.http.network.Site;

/** Configures a server's connector, the limits that every request passes first, and the headers of every answer. */
public final class HttpSetup {
    /** The size of a request's line and headers: as much as browsers send, and no more. */
    private static final int HEAD_BYTES = 8 << 10;

    /**
     * How much of an answer the system buffers for a client that does not read it. Left to itself it buffers 4 MB for each
     * of the {@link ConnectionLimits#connections}; this size keeps a connection of 1 MB a second with a round trip of 0.3 s
     * full.
     */
    private static final int SEND_BYTES = 256 << 10;

    /** Once all places for connections are taken, a connection that is silent for this long is closed. */
    private static final long CROWDED_IDLE_MILLIS = 1_000;

    /**
     * The beginnings of the paths that {@link RequestRateLimiter} does not count by address, as far as a route answers
     * them.
     */
    private static final List<String> NOT_COUNTED = List.of("/telegram/", "/health/", "/api/");

    private final Site site;
    private final Hsts hsts;
    private final RequestRateLimiter gate;
    private final ConnectionLimits patience;
    private final String updates;
    private final MemoryBudget memory;
    private final SlowClientGuard slow;

    /**
     * @param updates the path whose requests are answered before their body is read
     * @param memory the budget from which the memory for requests is taken
     */
    public HttpSetup(Site site, RequestRateLimiter gate, ConnectionLimits patience, String updates, MemoryBudget memory) {
        this(site, new Hsts(true), gate, patience, updates, memory);
    }

    public HttpSetup(Site site, Hsts hsts, RequestRateLimiter gate, ConnectionLimits patience, String updates, MemoryBudget memory) {
        this.site = site;
        this.hsts = hsts;
        this.gate = gate;
        this.patience = patience;
        this.updates = updates;
        this.memory = memory;
        this.slow = new SlowClientGuard(patience);
    }

    /** @param threads the threads of the server, which are its {@code config.jetty.threadPool} too */
    public void addTo(JavalinConfig config, String host, int port, QueuedThreadPool threads) {
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            SecurityHeaders headers = new SecurityHeaders(site, hsts);
            SmallBodyHandler bodies = new SmallBodyHandler(updates, memory);
            headers.setHandler(bodies);
            bodies.setHandler(slow);
            server.setHandler(headers);
            server.setErrorHandler(errors());
        });
        config.jetty.modifyServletContextHandler(each -> each.setErrorHandler(errors()));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            http.setRequestHeaderSize(HEAD_BYTES);
            // by default a bare LF would end a line, about which a proxy before the server may think otherwise
            http.setHttpCompliance(HttpCompliance.STRICT);
        });
        config.jetty.addConnector((server, http) -> connector(server, http, host, port, threads.getMaxThreads()));
        config.http.prefer405over404 = true;
        config.routes.before(context -> {
            refuseUnheardOfCharset(context);
            if (isCounted(context.path())) {
                gate.page(ClientAddress.of(context, site));
            }
        });
        config.routes.after(context -> {
            // whether a route answers it is known only once they have been looked through
            if (!isCounted(context.path()) && context.endpoints().matchedHttpEndpoint() == null) {
                gate.page(ClientAddress.of(context, site));
            }
        });
    }

    /** The number of open connections, out of {@link ConnectionLimits#connections}. */
    public int connections() {
        return slow.open();
    }

    private JettyErrorHandler errors() {
        return new JettyErrorHandler(Optional.of(hsts).filter(each -> site.isHttps()));
    }

    private static boolean isCounted(String path) {
        return NOT_COUNTED.stream().noneMatch(path::startsWith);
    }

    /** The charset of the body is used for addresses too, so an unknown one is refused. */
    private static void refuseUnheardOfCharset(Context context) {
        try {
            Charset.forName(Optional.ofNullable(context.characterEncoding()).orElse("utf-8"));
        } catch (IllegalArgumentException unheardOf) {
            throw new BadRequestResponse();
        }
    }

    private ServerConnector connector(
            Server server, HttpConfiguration http, String host, int port, int threads) {
        ServerConnector connector = new UnpooledBufferConnector(server, http);
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(patience.idle().toMillis());
        connector.setAcceptedSendBufferSize(SEND_BYTES);
        connector.addEventListener(slow);
        NetworkConnectionLimit most = new NetworkConnectionLimit(patience.connections(), connector);
        most.setEndPointIdleTimeout(Math.min(CROWDED_IDLE_MILLIS, patience.idle().toMillis()));
        server.addBean(most);
        connector.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarted(LifeCycle started) {
                slow.watch(connector.getScheduler(), threads);
            }
        });
        return connector;
    }
}
