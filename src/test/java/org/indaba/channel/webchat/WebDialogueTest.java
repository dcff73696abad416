package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.http.network.Site;
import org.indaba.intake.Told;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.places.TextFolding;
import org.indaba.rehearsal.Dialogue;
import org.indaba.rehearsal.Transcript;
import org.indaba.rehearsal.TranscriptAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every dialogue but those that are left out, played through the forms: they store what they store over Telegram. A new
 * one is played, or gets its reason here.
 */
class WebDialogueTest {
    private static final Phrasebook PHRASES = Place.PHRASES;
    private static final InputRecognizer HEARING = new InputRecognizer(PHRASES.vocabulary());
    /** Why a dialogue is not played: what it does that a page has not. */
    private enum Why {
        /** Changes a message that was sent. */
        EDITS,
        /** Taps buttons of earlier screens, or such as nobody made. */
        OLD_TAPS,
        /** Sends messages that arrive out of their order. */
        LATE,
        /** Sends a file that is larger than a form takes, or of a kind that only a phone's chat makes. */
        FILES,
        /** Types a list anew that a page shows as toggles. */
        TYPED_LIST,
        /** Counts the languages, of which a page lists the reader's own first. */
        COUNTED,
        /** Types where a page has buttons alone, and something comes of it. */
        NO_FIELD,
        /** Asks for a consultation that is not there: a page answers with the list of those that are. */
        LINKS
    }

    private static final Map<String, Why> LEFT_OUT = Map.ofEntries(
            Map.entry("200-dates-that-are-certain", Why.EDITS),
            Map.entry("300-no-is-a-country-too", Why.EDITS),
            Map.entry("301-no-is-a-country-too-in-arabic", Why.EDITS),
            Map.entry("302-no-is-a-country-too-in-french", Why.EDITS),
            Map.entry("303-yes-and-no-of-another-language", Why.EDITS),
            Map.entry("304-yes-and-no-of-another-language-in-arabic", Why.EDITS),
            Map.entry("305-yes-and-no-of-another-language-in-french", Why.NO_FIELD),
            Map.entry("306-nothing-but-question-marks", Why.EDITS),
            Map.entry("308-nothing-but-question-marks-in-chinese", Why.EDITS),
            Map.entry("309-late-dates-and-lists-in-french", Why.LATE),
            Map.entry("310-delete-among-many-in-french", Why.OLD_TAPS),
            Map.entry("202-late-dates-that-are-certain", Why.LATE),
            Map.entry("203-a-doubtful-date-is-changed", Why.EDITS),
            Map.entry("205-dates-that-are-certain-in-french", Why.EDITS),
            Map.entry("03-eleven-pieces-over-three-days", Why.LATE),
            Map.entry("06-numbers", Why.COUNTED),
            Map.entry("07-corrections", Why.EDITS),
            Map.entry("08-correction-after-closing", Why.EDITS),
            Map.entry("12-one-bubble", Why.NO_FIELD),
            Map.entry("14-change-of-mind", Why.OLD_TAPS),
            Map.entry("16-days-later", Why.LATE),
            Map.entry("18-unknown-code", Why.LINKS),
            Map.entry("19-unknown-code-among-several", Why.LINKS),
            Map.entry("20-two-consultations", Why.EDITS),
            Map.entry("21-which-consultation", Why.OLD_TAPS),
            Map.entry("24-closed-in-the-middle", Why.OLD_TAPS),
            Map.entry("25-stop-at-a-question", Why.NO_FIELD),
            Map.entry("26-stop-and-delete", Why.EDITS),
            Map.entry("28-stop-before-consent", Why.NO_FIELD),
            Map.entry("30-withdraw-one", Why.OLD_TAPS),
            Map.entry("33-language-in-the-middle", Why.NO_FIELD),
            Map.entry("34-refused-then-agreed", Why.OLD_TAPS),
            Map.entry("35-before-consent", Why.NO_FIELD),
            Map.entry("37-huge-file", Why.FILES),
            Map.entry("38-old-buttons", Why.OLD_TAPS),
            Map.entry("43-after-submission", Why.LATE),
            Map.entry("45-tap-before-message", Why.LATE),
            Map.entry("50-album-and-old-question", Why.EDITS),
            Map.entry("51-long-list", Why.LATE),
            Map.entry("52-nothing-open", Why.LINKS),
            Map.entry("60-whole-interview-ar", Why.EDITS),
            Map.entry("61-whole-interview-zh", Why.EDITS),
            Map.entry("62-whole-interview-en", Why.EDITS),
            Map.entry("63-whole-interview-fr", Why.EDITS),
            Map.entry("64-several", Why.TYPED_LIST),
            Map.entry("64-whole-interview-ru", Why.EDITS),
            Map.entry("65-several-in-arabic", Why.TYPED_LIST),
            Map.entry("65-whole-interview-es", Why.EDITS),
            Map.entry("66-a-long-list", Why.EDITS),
            Map.entry("67-number", Why.EDITS),
            Map.entry("68-number-in-arabic", Why.EDITS),
            Map.entry("70-date", Why.EDITS),
            Map.entry("72-conditions", Why.OLD_TAPS),
            Map.entry("73-dates-edited", Why.EDITS),
            Map.entry("74-country-changed", Why.EDITS),
            Map.entry("75-name-changed", Why.EDITS),
            Map.entry("77-country-by-its-number-in-arabic", Why.EDITS),
            Map.entry("79-delete-at-the-list-in-arabic", Why.NO_FIELD),
            Map.entry("80-files-in-english", Why.FILES),
            Map.entry("81-files-in-arabic", Why.FILES),
            Map.entry("82-files-in-chinese", Why.FILES),
            Map.entry("83-files-in-french", Why.FILES),
            Map.entry("84-files-in-russian", Why.FILES),
            Map.entry("85-files-in-spanish", Why.FILES),
            Map.entry("106-several-from-the-review", Why.TYPED_LIST),
            Map.entry("114-review-of-every-kind-in-english", Why.NO_FIELD),
            Map.entry("116-reopened-in-french", Why.NO_FIELD),
            Map.entry("117-voices-photos-and-an-album", Why.LATE),
            Map.entry("121-days-later-at-every-kind", Why.LATE),
            Map.entry("123-numbers-edited", Why.EDITS),
            Map.entry("124-closed-at-a-number", Why.LATE),
            Map.entry("126-hostile-values", Why.TYPED_LIST),
            Map.entry("128-withdrawn-with-values", Why.EDITS),
            Map.entry("129-organization-changed-in-arabic", Why.EDITS),
            Map.entry("130-name-too-long-in-a-change", Why.EDITS),
            Map.entry("131-country-changed-after-closing", Why.EDITS),
            Map.entry("135-a-button-after-a-typed-choice", Why.EDITS),
            Map.entry("136-taps-before-messages", Why.LATE),
            Map.entry("137-refused-then-edited", Why.EDITS),
            Map.entry("138-choices-changed-in-their-message", Why.EDITS),
            Map.entry("139-choices-changed-in-their-message-in-arabic", Why.EDITS),
            Map.entry("140-one-of-several-changed-in-its-message", Why.EDITS),
            Map.entry("141-choice-changed-after-closing", Why.EDITS),
            Map.entry("142-yes-and-no", Why.NO_FIELD),
            Map.entry("143-yes-and-no-in-arabic", Why.NO_FIELD),
            Map.entry("144-yes-and-no-in-french", Why.NO_FIELD),
            Map.entry("145-yes-and-no-in-chinese", Why.NO_FIELD),
            Map.entry("146-yes-and-no-in-russian", Why.NO_FIELD),
            Map.entry("147-yes-and-no-in-spanish", Why.NO_FIELD),
            Map.entry("151-the-wrong-language", Why.NO_FIELD),
            Map.entry("152-yes-and-no-to-a-date-in-arabic", Why.NO_FIELD),
            Map.entry("153-words-of-the-prompt", Why.NO_FIELD),
            Map.entry("154-words-of-the-prompt-in-arabic", Why.NO_FIELD),
            Map.entry("155-words-of-the-prompt-in-french", Why.NO_FIELD),
            Map.entry("156-words-of-the-prompt-in-chinese", Why.NO_FIELD),
            Map.entry("157-words-of-the-prompt-in-russian", Why.NO_FIELD),
            Map.entry("158-words-of-the-prompt-in-spanish", Why.NO_FIELD),
            Map.entry("159-meant-for-the-bot", Why.NO_FIELD),
            Map.entry("160-meant-for-the-bot-in-arabic", Why.NO_FIELD),
            Map.entry("161-meant-for-the-bot-in-russian", Why.NO_FIELD),
            Map.entry("162-meant-for-the-bot-in-french", Why.NO_FIELD),
            Map.entry("163-late-dates-and-lists", Why.LATE),
            Map.entry("164-late-dates-and-lists-in-arabic", Why.LATE),
            Map.entry("240-facts-taken-back", Why.OLD_TAPS),
            Map.entry("242-facts-taken-back-in-french", Why.EDITS),
            Map.entry("243-review-of-many-in-russian", Why.NO_FIELD),
            Map.entry("244-letters-that-look-alike-in-russian", Why.NO_FIELD),
            Map.entry("245-delete-among-many-in-arabic", Why.NO_FIELD),
            Map.entry("246-delete-among-many", Why.NO_FIELD),
            Map.entry("270-voice-notes-told-apart", Why.NO_FIELD),
            Map.entry("271-voice-notes-told-apart-in-arabic", Why.NO_FIELD));

    static Stream<String> played() {
        return names().filter(each -> !LEFT_OUT.containsKey(each));
    }

    private static Stream<String> names() {
        return Dialogue.files().map(each -> each.getFileName().toString().replace(".txt", ""));
    }

    @Test
    void what_is_left_out_is_there() {
        assertThat(names().toList()).containsAll(LEFT_OUT.keySet());
    }

    @ParameterizedTest
    @MethodSource("played")
    void a_dialogue_stores_the_same_over_the_web(String name, @TempDir Path folder) throws Exception {
        Path file = Dialogue.FOLDER.resolve(name + ".txt");
        Dialogue dialogue = Dialogue.read(file, PHRASES);
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

    private static void play(Browser browser, TranscriptAct act, Place place) {
        if (act instanceof TranscriptAct.Taps taps) {
            browser.press(taps.label());
        } else if (act instanceof TranscriptAct.Waits waits) {
            place.clock.advance(waits.duration());
            browser.reload();
        } else if (act instanceof TranscriptAct.Sends sends && !browser.html().contains("<textarea")
                || act instanceof TranscriptAct.SendsOther) {
            return;
        } else if (act instanceof TranscriptAct.Sends sends && !sends.huge()) {
            browser.attach(upload(sends.kind())).type(sends.caption()).press(label(browser, "add"));
        } else if (act instanceof TranscriptAct.Types types) {
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
        } else if (!browser.takesText()) {
            chosen(browser, text).forEach(browser::press);
        } else {
            boolean answer = browser.html().contains("<textarea");
            browser.type(text).press(label(browser, answer ? "add" : "next"));
        }
    }

    /**
     * The buttons that a person presses who would type this in a chat: by their words in any language, or by their
     * places. None where a page has no such button: nobody can do it there, and what is stored in the end shows whether
     * that matters.
     */
    private static List<String> chosen(Browser browser, String text) {
        List<String> buttons = browser.buttons();
        Set<PhraseKey> heard = HEARING.hear(text).words();
        Stream<String> words = Stream.concat(Stream.of(text), spoken(heard));
        Stream<String> instead = heard.contains(PhraseKey.BACK) ? spoken(Set.of(PhraseKey.REVIEW)) : Stream.empty();
        Optional<String> word = Stream.concat(words, instead)
                .flatMap(each -> buttons.stream().filter(button -> alike(button, each))).findFirst();
        if (word.isPresent()) {
            return List.of(word.get());
        }
        Set<String> controls = spoken(EnumSet.of(PhraseKey.SKIP, PhraseKey.NEXT, PhraseKey.BACK, PhraseKey.EDIT)).collect(Collectors.toSet());
        List<String> choices = buttons.stream().takeWhile(each -> !controls.contains(each)).toList();
        List<Optional<String>> parts = Stream.of(text.split("[,،、;]")).map(each -> choice(choices, each.strip())).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? parts.stream().map(Optional::get).toList()
                : List.of();
    }

    private static Stream<String> spoken(Set<PhraseKey> lines) {
        return PHRASES.languages().stream().flatMap(language -> lines.stream()
                .map(line -> PHRASES.say(language, Paragraph.of(line), LateLookup.none())));
    }

    private static Optional<String> choice(List<String> choices, String part) {
        String digits = part.codePoints().map(each -> Character.digit(each, 10))
                .mapToObj(Integer::toString).reduce("", String::concat);
        int number = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 0;
        return number >= 1 && number <= choices.size()
                ? Optional.of(choices.get(number - 1))
                : choices.stream().filter(each -> alike(each, part)).findFirst();
    }

    private static boolean alike(String button, String typed) {
        return TextFolding.fold(button.replaceFirst("^[☐☑] ", "")).equals(TextFolding.fold(typed)) && !typed.isBlank();
    }

    private static Browser.Upload upload(String kind) {
        return switch (kind) {
            case "voice" -> file("voice", "audio/ogg", "OggS and so on");
            case "audio" -> file("file", "audio/mpeg", "ID3 and so on");
            case "photo" -> file("file", "image/gif", "GIF89a and so on");
            case "video" -> file("file", "video/mp4", "and so on");
            case "document" -> file("file", "application/octet-stream", "and so on");
            default -> throw new AssertionError("a page cannot send a " + kind);
        };
    }

    private static Browser.Upload file(String field, String type, String bytes) {
        return new Browser.Upload(field, "recording", type, bytes.getBytes(StandardCharsets.US_ASCII));
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
