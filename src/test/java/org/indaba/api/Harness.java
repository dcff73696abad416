package org.indaba.api;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ReadAccess;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.export.ExportableConsultations;
import org.indaba.export.Exporter;
import org.indaba.export.Fixture;
import org.indaba.http.HttpSetup;
import org.indaba.http.limit.ConnectionLimits;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.RequestLimits;
import org.indaba.http.limit.RequestRateLimiter;
import org.indaba.http.network.Site;
import org.indaba.phrases.Phrasebook;
import org.indaba.places.Region;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.security.SecurityLog;
import org.indaba.store.audit.AuditRefusal;
import org.indaba.store.token.TokenTable;

/** The API on a free port, with one consultation of the world and one of Africa. */
final class Harness implements AutoCloseable {
    static final String CONFIGURED = "configured-secret";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    final SecurityLog security;
    private final Fixture fixture;
    private final Javalin server;

    Harness(Fixture fixture, Exporter exporter, Readiness readiness) {
        this(fixture, exporter, readiness, RequestLimits.NONE, InstantSource.system());
    }

    Harness(Fixture fixture, Exporter exporter, Readiness readiness, RequestLimits limits, InstantSource clock) {
        this.fixture = fixture;
        security = new SecurityLog(clock, (at, actor, subject, detail) ->
                AuditRefusal.write(fixture.database, at, actor, subject, detail));
        TokenAuthenticator authenticator =
                new TokenAuthenticator(fixture.database, Optional.of(CONFIGURED), clock, security);
        Site site = new Site(Optional.empty(), List.of());
        RequestRateLimiter gate = new RequestRateLimiter(limits, clock, security);
        Api api = new Api(new Two(), exporter, authenticator, gate, site, security, () -> Fixture.NOW);
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            new HttpSetup(site, gate, ConnectionLimits.USUAL, "/none", MemoryBudget.ofHeap()).addTo(config, "127.0.0.1", 0, new QueuedThreadPool());
            new ProblemRenderer(Phrasebook.packed()).addTo(config);
            api.addTo(config);
            new HealthRoutes(() -> readiness).addTo(config);
        }).start();
    }

    int port() {
        return server.port();
    }

    /** The bearer token of a new token with this role. */
    String token(String id, Role role, Region region) {
        return token(id, role, region, Optional.empty());
    }

    /** @param expires the first instant that is too late */
    String token(String id, Role role, Region region, Optional<Instant> expires) {
        String secret = TokenSecret.random(new SecureRandom());
        fixture.database.write("test", db -> {
            TokenTable.insert(
                    db, id, TokenSecret.hash(secret), new ReadAccess(role, Optional.ofNullable(region)), Optional.empty(),
                    expires, Fixture.NOW);
            return null;
        }).join();
        return secret;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(PATIENCE);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return send((authorization == null ? request : request.header("Authorization", authorization)).build());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "Bearer " + CONFIGURED);
    }

    HttpClient client() {
        return client;
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Two implements ExportableConsultations {
        @Override
        public List<Consultation> consultations() {
            return List.of(Fixture.STUDY, Fixture.consultation("africa-2026", Scope.of(Set.of(Region.AFRICA))));
        }

        @Override
        public List<Questionnaire> editions(Consultation consultation) {
            return List.of(Fixture.annex());
        }
    }
}
