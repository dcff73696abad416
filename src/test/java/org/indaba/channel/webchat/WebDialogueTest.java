package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.indaba.intake.Told;
import org.indaba.rehearsal.Act;
import org.indaba.rehearsal.Dialogue;
import org.indaba.rehearsal.Transcript;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The dialogues that hold nothing but what a page can do, played through the forms: they store what they store over
 * Telegram.
 */
class WebDialogueTest {
    private static final byte[] SOUND = "OggS and so on".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(strings = {
        "01-whole-interview",
        "02-arabic",
        "09-skip-and-back",
        "10-review-and-edit",
        "13-required",
        "17-start-again",
        "29-stop-late",
        "31-withdraw-which",
        "32-every-command",
        "40-for-a-group",
        "41-country",
        "42-like-a-command",
        "47-hostile-text",
        "49-name-left-open",
        "60-every-kind",
        "69-which-number",
        "71-date-in-arabic",
    })
    void a_dialogue_stores_the_same_over_the_web(String name, @TempDir Path folder) throws Exception {
        Path file = Dialogue.FOLDER.resolve(name + ".txt");
        Dialogue dialogue = Dialogue.read(file, Place.PHRASES);
        try (Place place = new Place(folder, new Site(Optional.empty(), List.of()), Optional.of(dialogue.desk()))) {
            place.clock.moveTo(Dialogue.START);
            Browser browser = new Browser(place.url(), dialogue.app().map(Object::toString).orElse("en"));
            browser.open("/c/" + dialogue.desk().briefings().keySet().iterator().next());
            boolean first = true;
            for (Transcript.Played played : dialogue.acts()) {
                if (first && played.written().equals("/start")) {
                    continue;
                }
                first = false;
                place.clock.advance(Duration.ofMinutes(1));
                play(browser, played.act(), place);
            }
            assertThat(new Told(place.database, place.vault).lines())
                    .isEqualTo(Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith("= ") && !line.startsWith("= messages")).toList());
        }
    }

    private static void play(Browser browser, Act act, Place place) {
        if (act instanceof Act.Taps taps) {
            browser.press(taps.label());
        } else if (act instanceof Act.Waits waits) {
            place.clock.advance(waits.duration());
            browser.reload();
        } else if (act instanceof Act.Sends sends) {
            boolean voice = sends.kind().equals("voice");
            browser.attach(new Browser.Upload(
                    voice ? "voice" : "file", "recording", voice ? "audio/ogg" : "application/octet-stream", SOUND));
            browser.type(sends.caption()).press(label(browser, "add"));
        } else if (act instanceof Act.Types types) {
            types(browser, types.text());
        } else {
            throw new AssertionError("a page cannot do this: " + act);
        }
    }

    private static void types(Browser browser, String text) {
        if (text.matches("/start [a-z0-9-]+(_\\w+)?")) {
            String[] parts = text.substring(7).split("_", 2);
            browser.open("/c/" + parts[0] + (parts.length > 1 ? "?source=" + parts[1] : ""));
        } else if (text.startsWith("/")) {
            Browser.Form foot = browser.form(label(browser, "/help"));
            browser.submit(foot.with("do", text));
        } else if (!browser.takesText() && text.matches("\\d+(, \\d+)+")) {
            for (String number : text.split(", ")) {
                browser.press(browser.buttons().get(Integer.parseInt(number) - 1));
            }
        } else if (!browser.takesText()) {
            browser.press(browser.buttons().stream().filter(text::equalsIgnoreCase).findFirst().orElse(text));
        } else {
            boolean answer = browser.html().contains("<textarea");
            browser.type(text).press(label(browser, answer ? "add" : "next"));
        }
    }

    /** What stands on the button that does this. */
    private static String label(Browser browser, String does) {
        String button = "value=\"" + does + "\"";
        String html = browser.html();
        int at = html.indexOf(button);
        assertThat(at).as("a button for %s on\n%s", does, browser.text()).isPositive();
        int from = html.indexOf('>', at) + 1;
        return html.substring(from, html.indexOf('<', from)).replace("&#39;", "'");
    }
}
