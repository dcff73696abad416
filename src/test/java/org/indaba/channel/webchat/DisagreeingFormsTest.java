package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forms whose key, cookie and body do not belong together, from a seed ({@code -Dseed}, {@code -Dforms}): what belongs
 * together is stored once, under whose it is, and nothing else is stored or fails.
 */
class DisagreeingFormsTest {
    private static final int FORMS = Integer.getInteger("forms", 2_000);
    private static final String[] PEOPLE = {"amina", "bruno"};
    private static final String URLENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=" + Browser.Wire.BOUNDARY;

    @TempDir
    private Path folder;

    private final SplittableRandom chance = new SplittableRandom(Long.getLong("seed", 20_261_202));
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Browser.Form> forms = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    @Test
    void what_does_not_belong_together_is_refused_and_what_does_is_stored_once() throws Exception {
        try (Place place = new Place(folder)) {
            for (String person : PEOPLE) {
                Browser browser = place.begun();
                forms.put(person, browser.form("Add more"));
                cookies.put(person, browser.cookies.get("indaba"));
            }
            List<String> expected = new ArrayList<>();
            Map<Integer, Integer> statuses = new TreeMap<>();
            for (int i = 0; i < FORMS; i++) {
                boolean stored = one(place, i, statuses);
                if (stored) {
                    expected.add("a: form " + i);
                }
            }
            System.out.println("forms " + FORMS + ", answers by status " + statuses);
            assertThat(statuses.keySet()).isSubsetOf(303, 400, 403);
            assertThat(place.bubbles()).hasSizeGreaterThan(FORMS / 50).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Whether it must be stored. */
    private boolean one(Place place, int number, Map<Integer, Integer> statuses) throws Exception {
        String sender = any(PEOPLE);
        Browser.Form form = forms.get(sender).with("text", "form " + number);
        String key = form.fields().get("key");
        if (chance.nextInt(4) == 0) {
            form = otherKey(form, key);
        }
        String cookie = cookies.get(sender);
        if (chance.nextInt(4) == 0) {
            cookie = otherCookie(sender, cookie);
        }
        boolean multipart = chance.nextBoolean();
        boolean typed = chance.nextInt(4) > 0;
        boolean agrees = typed && belongTogether(form, cookie);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(place.url() + "/c/wg-study"))
                .header("Content-Type", multipart == typed ? MULTIPART : URLENCODED)
                .POST(multipart
                        ? HttpRequest.BodyPublishers.ofByteArray(Browser.Wire.multipart(form))
                        : HttpRequest.BodyPublishers.ofString(urlencoded(form)));
        if (!cookie.isEmpty()) {
            request.header("Cookie", "indaba=" + cookie);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        assertThat(answer.statusCode() == 303).as("form %s was answered %s", number, answer.statusCode()).isEqualTo(agrees);
        return agrees;
    }

    private boolean belongTogether(Browser.Form form, String cookie) {
        String key = form.fields().getOrDefault("key", "");
        return forms.keySet().stream().anyMatch(person ->
                forms.get(person).fields().get("key").equals(key) && cookies.get(person).equals(cookie));
    }

    private Browser.Form otherKey(Browser.Form form, String key) {
        String other = forms.get(PEOPLE[0]).fields().get("key").equals(key) ? PEOPLE[1] : PEOPLE[0];
        String random = key.substring(0, key.indexOf('.'));
        return switch (chance.nextInt(6)) {
            case 0 -> form.without("key");
            case 1 -> form.with("key", forms.get(other).fields().get("key"));
            case 2 -> form.with("key", key.substring(0, key.length() - 1));
            case 3 -> form.with("key", key + key.charAt(0));
            case 4 -> form.with("key", random + forms.get(other).fields().get("key").substring(random.length()));
            default -> form.with("key", "\0'\"<é" + "x".repeat(chance.nextInt(20_000)));
        };
    }

    private String otherCookie(String sender, String cookie) {
        String other = sender.equals(PEOPLE[0]) ? PEOPLE[1] : PEOPLE[0];
        return switch (chance.nextInt(5)) {
            case 0 -> "";
            case 1 -> cookies.get(other);
            case 2 -> cookie.substring(0, chance.nextInt(1, cookie.length() - 1));
            case 3 -> cookie.substring(0, 43) + cookies.get(other).substring(43);
            default -> "x".repeat(chance.nextInt(1, 2_000));
        };
    }

    private static String urlencoded(Browser.Form form) {
        List<String> pairs = new ArrayList<>();
        form.fields().forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    private String any(String... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
