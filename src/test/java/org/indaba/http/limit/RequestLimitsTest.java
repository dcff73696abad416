package org.indaba.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.indaba.Served;
import org.indaba.configuration.Configuration;
import org.indaba.http.network.ClientAddress;
import org.indaba.http.network.Site;
import org.indaba.outbox.SimulatedClock;
import org.indaba.security.Unheard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has to wait, and who never has. */
class RequestLimitsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String LIST = "/api/v1/consultations";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(LONG).build();
    private final SimulatedClock clock = new SimulatedClock();

    // ---- one limit

    @Test
    void five_seconds_worth_may_come_at_once_and_then_so_many_a_second() {
        TokenBuckets rate = new TokenBuckets(10, clock);
        for (int i = 0; i < 50; i++) {
            assertThat(rate.take("a")).as("request %s", i).isEmpty();
        }
        assertThat(rate.take("a")).as("one more").contains(Duration.ofMillis(100));
        assertThat(rate.take("b")).as("somebody else").isEmpty();
        clock.advance(Duration.ofMillis(100));
        assertThat(rate.take("a")).as("a tenth of a second later").isEmpty();
        assertThat(rate.take("a")).isPresent();
    }

    @Test
    void a_hundred_a_second_go_on_for_ever_under_a_limit_of_a_hundred() {
        TokenBuckets rate = new TokenBuckets(100, clock);
        for (int i = 0; i < 60_000; i++) {
            assertThat(rate.take("a")).as("request %s", i).isEmpty();
            clock.advance(Duration.ofMillis(10));
        }
    }

    @Test
    void a_clock_that_is_set_back_makes_nobody_wait() {
        RequestRateLimiter gate = new RequestRateLimiter(new RequestLimits(0, 200, 0), clock, Unheard.log());
        gate.token("t");
        clock.advance(Duration.ofHours(-1));
        for (int i = 0; i < 1_100; i++) {
            clock.advance(Duration.ofSeconds(2));
            assertThatCode(() -> gate.token("t")).as("request %s", i).doesNotThrowAnyException();
        }
    }

    @Test
    void what_is_remembered_is_bounded_and_who_is_quiet_is_forgotten_first() {
        TokenBuckets rate = new TokenBuckets(1, clock);
        for (int i = 0; i < 3 * TokenBuckets.MOST; i++) {
            rate.take("address " + i);
            rate.take("busy");
        }
        assertThat(rate.remembered()).isEqualTo(TokenBuckets.MOST);
        assertThat(rate.take("busy")).as("it never fell silent").isPresent();
    }

    @Test
    void zero_is_no_limit_and_remembers_nobody() {
        TokenBuckets rate = new TokenBuckets(0, clock);
        for (int i = 0; i < 10_000; i++) {
            assertThat(rate.take("a")).isEmpty();
        }
        assertThat(rate.remembered()).isZero();
    }

    @Test
    void by_default_nobody_is_limited_under_a_hundred_a_second() throws Exception {
        RequestLimits limits = Configuration.load(Map.of(), folder, folder).limits();
        assertThat(List.of(limits.ofAddress(), limits.ofToken(), limits.wrongTokens()))
                .allSatisfy(each -> assertThat(each).isGreaterThanOrEqualTo(100));
    }

    @Test
    void one_subscriber_of_ipv6_is_counted_once_and_a_proxy_is_looked_through() {
        RequestRateLimiter gate = new RequestRateLimiter(new RequestLimits(1, 0, 0), clock, Unheard.log());
        Site behind = new Site(Optional.empty(), List.of("127.0.0.1"));
        for (int i = 0; i < TokenBuckets.BURST_SECONDS; i++) {
            gate.page(new ClientAddress("2001:db8::" + i, "http", name -> List.of(), behind));
            gate.page(new ClientAddress("127.0.0.1", "http", name -> List.of("6.6.6.6, 198.51.100.7"), behind));
        }
        assertThatThrownBy(() -> gate.page(new ClientAddress("2001:db8:0:0:f::f", "http", name -> List.of(), behind)))
                .isInstanceOf(TooManyRequestsException.class);
        assertThatThrownBy(() -> gate.page(
                new ClientAddress("127.0.0.1", "http", name -> List.of("7.7.7.7, 198.51.100.7"), behind))).isInstanceOf(TooManyRequestsException.class);
        gate.page(new ClientAddress("127.0.0.1", "http", name -> List.of("198.51.100.8"), behind));
    }

    // ---- over HTTP

    private HttpResponse<String> get(Served served, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.url() + path)).timeout(LONG);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How often each status came. */
    private Map<Integer, Integer> times(int times, Served served, String path, String... headers) throws Exception {
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            statuses.merge(get(served, path, headers).statusCode(), 1, Integer::sum);
        }
        return statuses;
    }

    /** Far more at once than the burst and what comes back meanwhile. */
    private static final int MANY = 100;

    @Test
    void who_asks_for_too_many_pages_is_told_when_to_come_back_in_their_language() throws Exception {
        try (Served served = new Served(folder, ConnectionLimits.USUAL, Map.of("INDABA_REQUESTS_PER_SECOND", "1"))) {
            assertThat(times(MANY, served, "/nowhere")).containsKeys(404, 429);
            HttpResponse<String> page = until429(served, "/c/wg-study", "Accept", "text/html", "Accept-Language", "fr");
            assertThat(page.body()).contains("<html lang=\"fr\"", "Trop de requêtes");
            assertThat(page.headers().firstValue("Retry-After")).hasValueSatisfying(
                    each -> assertThat(Integer.parseInt(each)).isBetween(1, 5));
            assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                    each -> assertThat(each).startsWith("default-src 'none'"));
            HttpResponse<String> problem = until429(served, "/", "Accept", "application/json");
            assertThat(problem.body()).contains("urn:indaba:problem:too-many-requests");
            assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(times(MANY, served, "/health/live")).as("whoever watches").containsOnlyKeys(200);
            assertThat(times(MANY, served, LIST, "Authorization", "Bearer " + Served.SECRETARIAT))
                    .as("the API, with a token").containsOnlyKeys(200);
            assertThat(updates(served)).as("updates").containsOnlyKeys(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/", "/health/nothing", "/telegram/nothing", LIST})
    void what_is_not_there_counts_and_so_does_the_api_without_a_token(String path) throws Exception {
        try (Served served = new Served(folder, ConnectionLimits.USUAL, Map.of("INDABA_REQUESTS_PER_SECOND", "1"))) {
            assertThat(times(MANY, served, path)).containsKeys(path.equals(LIST) ? 401 : 404, 429);
            assertThat(times(MANY, served, LIST, "Authorization", "Bearer " + Served.SECRETARIAT))
                    .as("the API, with a token").containsOnlyKeys(200);
            assertThat(times(MANY, served, "/health/live")).as("whoever watches").containsOnlyKeys(200);
        }
    }

    private HttpResponse<String> until429(Served served, String path, String... headers) throws Exception {
        HttpResponse<String> answer = get(served, path, headers);
        for (int i = 0; i < MANY && answer.statusCode() != 429; i++) {
            answer = get(served, path, headers);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer;
    }

    private Map<Integer, Integer> updates(Served served) throws Exception {
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < MANY; i++) {
            HttpRequest update = HttpRequest.newBuilder(URI.create(served.url() + Served.UPDATES)).timeout(LONG)
                    .header("X-Telegram-Bot-Api-Secret-Token", Served.HOOK)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"update_id\":" + i + "}")).build();
            statuses.merge(client.send(update, HttpResponse.BodyHandlers.discarding()).statusCode(), 1, Integer::sum);
        }
        return statuses;
    }

    @Test
    void wrong_tokens_of_an_address_have_to_wait_and_a_valid_one_beside_them_never() throws Exception {
        try (Served served = new Served(folder, ConnectionLimits.USUAL, Map.of(
                "INDABA_WRONG_TOKENS_PER_SECOND", "1", "INDABA_TOKEN_REQUESTS_PER_SECOND", "0"))) {
            assertThat(times(MANY, served, LIST, "Authorization", "Bearer wrong")).containsKeys(401, 429);
            HttpResponse<String> wrong = until429(served, LIST, "Authorization", "Basic eDp5");
            assertThat(wrong.headers().firstValue("Retry-After")).isPresent();
            for (int i = 0; i < MANY; i++) {
                get(served, LIST, "Authorization", "Bearer wrong");
                assertThat(get(served, LIST, "Authorization", "Bearer " + Served.SECRETARIAT).statusCode())
                        .as("a valid token after wrong one %s", i).isEqualTo(200);
            }
            assertThat(get(served, LIST).statusCode()).as("who sent none is asked for one").isEqualTo(401);
        }
    }

    @Test
    void one_token_has_its_limit() throws Exception {
        try (Served served = new Served(folder, ConnectionLimits.USUAL, Map.of("INDABA_TOKEN_REQUESTS_PER_SECOND", "1"))) {
            assertThat(times(MANY, served, LIST, "Authorization", "Bearer " + Served.SECRETARIAT)).containsKeys(200, 429);
            assertThat(get(served, "/").statusCode()).as("pages").isEqualTo(200);
        }
    }
}
