package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty connections send forms of eight megabytes to a server with a heap of 64 MB, while people answer. */
class LargeFormsIT {
    private static final int CONNECTIONS = 30;
    private static final int FORMS_EACH = 2;
    private static final int PEOPLE = 5;
    private static final int BYTES = 8_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String URLENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=x";

    /** The answer did not come through: its connection was closed while the form was still being sent. */
    private static final int NONE = 0;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void no_form_is_a_fault_and_nothing_of_the_people_who_answer_meanwhile_is_lost_or_doubled() throws Exception {
        Program program = new Program(folder).set("INDABA_PORT", Integer.toString(Program.freePort()));
        int port = Integer.parseInt(program.port());
        ExecutorService hands = Executors.newFixedThreadPool(CONNECTIONS);
        try (FormCrowd crowd = new FormCrowd("http://127.0.0.1:" + port, PEOPLE, 20_261_202);
                Program.Running server = program.serve()) {
            crowd.each(FormCrowd.Sender::begins);
            crowd.start();
            byte[] plain = request("/c/wg-study", URLENCODED, "text=" + "a".repeat(BYTES));
            byte[] finish = request("/c/wg-study/finish", URLENCODED, "key=x&text=" + "%D0%B0".repeat(BYTES / 6));
            byte[] field = request("/c/wg-study", MULTIPART, "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n"
                    + "a".repeat(BYTES) + "\r\n--x--\r\n");
            List<CompletableFuture<Map<Integer, Integer>>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                byte[] form = List.of(plain, finish, field).get(i % 3);
                all.add(CompletableFuture.supplyAsync(() -> sent(port, form), hands));
            }
            long before = crowd.answered();
            Map<Integer, Integer> answers = new TreeMap<>();
            for (CompletableFuture<Map<Integer, Integer>> each : all) {
                each.join().forEach((status, count) -> answers.merge(status, count, Integer::sum));
            }
            long meanwhile = crowd.answered() - before;
            crowd.fallsSilent();
            System.out.println("forms of 8 MB, answers by status " + answers + "; forms of people meanwhile: stored "
                    + meanwhile + ", refused " + crowd.refused());
            assertThat(answers.keySet()).isSubsetOf(NONE, 403, 503);
            assertThat(meanwhile).as("what people sent meanwhile is stored").isGreaterThan(PEOPLE);
            await("what was held is given back").atMost(PATIENCE).until(() -> page(server, "/metrics")
                    .body().contains("\nindaba_request_memory_bytes 0.0\n"));
            assertThat(page(server, "/health/ready").statusCode()).isEqualTo(200);
            assertThat(Files.readString(program.log())).doesNotContain("OutOfMemoryError");
            String stored = Csv.rows(program, "answers").stream().map(row -> row.get("text")).collect(Collectors.joining("\n"));
            List<String> sent = crowd.senders().stream().flatMap(each -> each.kept().stream()).map(FormCrowd.Sent::text).toList();
            assertThat(sent).hasSizeGreaterThan(PEOPLE).allSatisfy(each -> {
                String name = each.substring(0, each.indexOf(':') + 1);
                assertThat(stored.split(name, -1)).as("times that %s is stored, and one more", name).hasSize(2);
            });
        } finally {
            hands.shutdownNow();
        }
    }

    private HttpResponse<String> page(Program.Running server, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] request(String path, String type, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<Integer, Integer> sent(int port, byte[] form) {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < FORMS_EACH; i++) {
            answers.merge(status(port, form), 1, Integer::sum);
        }
        return answers;
    }

    private static int status(int port, byte[] form) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(form);
            out.flush();
            String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return line.startsWith("HTTP/1.1 ") ? Integer.parseInt(line.substring(9)) : NONE;
        } catch (IOException closed) {
            return NONE;
        }
    }
}
