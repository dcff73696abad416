package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.places.Region;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of argument, in words. */
class RenderedParagraphTest {
    private static final Phrasebook BOOK = Phrasebook.packed();
    private static final Language FRENCH = new Language("fr");

    /** Finds what the tests say it finds; the number of what was looked for stands before it. */
    private static final LateLookup FINDS = new LateLookup() {
        @Override
        public Optional<String> excerpt(long bubble) {
            return Optional.of(bubble == 0 ? " \n" : bubble + " first\n\nwords " + "w".repeat(300));
        }

        @Override
        public List<Instant> downloads(String consultation) {
            return IntStream.range(0, Integer.parseInt(consultation)).mapToObj(day -> Samples.AFTERNOON.plusSeconds(day * 86_400L)).toList();
        }

        @Override
        public Optional<String> receipt(String consultation) {
            return Optional.of("receipt\nof " + consultation);
        }

        @Override
        public String invitation(long id) {
            return "https://example.org/" + id;
        }

        @Override
        public Optional<String> asked(long question) {
            return Optional.of(question + " why\nso? " + "w".repeat(300));
        }

        @Override
        public Optional<String> answered(long question) {
            return Optional.of(question + " because\nit is");
        }

        @Override
        public Optional<String> announcement(long broadcast, Language language) {
            return Optional.of(broadcast + " in " + language);
        }
    };

    private static String say(Language language, PhraseArgument value, LateLookup lookup) {
        return BOOK.say(language, Paragraph.of(PhraseKey.MY_DATA_NAME, Map.of("value", value)), lookup)
                .replaceFirst("^[^:]*: ", "");
    }

    private static String english(PhraseArgument value) {
        return say(Language.ENGLISH, value, FINDS);
    }

    private static String arabic(PhraseArgument value) {
        return say(Language.ARABIC, value, FINDS);
    }

    private static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }

    @Test
    void a_text_stays_as_it_is_and_a_code_becomes_one_line() {
        assertThat(english(new PhraseArgument.Words("two\nlines"))).isEqualTo("two\nlines");
        assertThat(arabic(new PhraseArgument.Words("two\nlines"))).isEqualTo(isolated("two") + "\n" + isolated("lines"));
        assertThat(english(new PhraseArgument.Code(" two \n lines\u202e"))).isEqualTo("two lines");
        assertThat(arabic(new PhraseArgument.Code("wg-study"))).isEqualTo(isolated("wg-study"));
    }

    @Test
    void a_day_is_told_with_the_name_of_its_month() {
        PhraseArgument day = new PhraseArgument.Day(LocalDate.of(2026, 11, 4));
        assertThat(english(day)).isEqualTo("4 November 2026");
        assertThat(say(FRENCH, day, FINDS)).endsWith("4 novembre 2026");
        assertThat(arabic(day)).isEqualTo(isolated("4 نوفمبر 2026"));
    }

    @Test
    void a_decimal_stands_with_its_unit_where_it_has_one() {
        assertThat(english(new PhraseArgument.Decimal("1234.5", ""))).isEqualTo("1234.5");
        assertThat(english(new PhraseArgument.Decimal("1234.5", "metric\ntons"))).isEqualTo("1234.5\u00a0metric tons");
        assertThat(arabic(new PhraseArgument.Decimal("2.5", "kg"))).isEqualTo(isolated("2.5\u00a0kg"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 KB", "1, 1 KB", "1000, 1 KB", "1001, 2 KB", "999999, 1000 KB", "1000000, 1 MB", "1000001, 1.1 MB",
        "12345678, 12.4 MB"})
    void a_size_is_rounded_up(long bytes, String told) {
        assertThat(english(new PhraseArgument.Size(bytes))).isEqualTo(told.replace(' ', '\u00a0'));
    }

    @Test
    void lists_are_parted_by_the_sign_of_the_language() {
        assertThat(english(new PhraseArgument.Listed(List.of("one", "two")))).isEqualTo("one; two");
        assertThat(arabic(new PhraseArgument.Listed(List.of("واحد", "اثنان")))).isEqualTo(isolated("واحد؛ اثنان"));
        assertThat(english(new PhraseArgument.Tongues(List.of(Language.ARABIC, FRENCH)))).isEqualTo("Arabic; French");
    }

    @ParameterizedTest
    @CsvSource({"voice, a voice note", "audio, a sound file", "video, a video", "animation, a video",
        "video-note, a video message", "photo, a photo", "document, a document", "sticker, a file"})
    void a_file_is_called_by_its_kind(String kind, String told) {
        assertThat(english(new PhraseArgument.Files(List.of(kind)))).isEqualTo(told);
    }

    @Test
    void files_of_one_kind_are_counted_together_in_the_order_they_came() {
        assertThat(english(new PhraseArgument.Files(List.of("photo", "voice", "photo", "photo"))))
                .isEqualTo("3 photos; a voice note");
    }

    private static PhraseArgument.Recording voice(OptionalLong seconds, PhraseArgument.Recording.Clock clock) {
        return new PhraseArgument.Recording(List.of("voice"), seconds, Samples.AFTERNOON, Samples.ZURICH, clock);
    }

    @ParameterizedTest
    @CsvSource({"1, 0:01", "42, 0:42", "60, 1:00", "754, 12:34", "3599, 59:59", "3600, 1:00:00", "3665, 1:01:05", "360000, 100:00:00"})
    void a_recording_is_told_by_its_length_and_the_hour(long seconds, String told) {
        PhraseArgument voice = voice(OptionalLong.of(seconds), PhraseArgument.Recording.Clock.HOUR);
        assertThat(english(voice)).isEqualTo("a voice note, " + told + ", 14:05");
        assertThat(arabic(voice)).isEqualTo("رسالة صوتية، " + isolated(told) + "، " + isolated("14:05"));
    }

    @Test
    void a_recording_of_no_known_length_is_told_by_when_it_was_sent() {
        assertThat(english(voice(OptionalLong.empty(), PhraseArgument.Recording.Clock.HOUR))).isEqualTo("a voice note, 14:05");
        assertThat(english(voice(OptionalLong.empty(), PhraseArgument.Recording.Clock.HOUR_AND_PLACE)))
                .isEqualTo("a voice note, 14:05 (Zurich)");
        assertThat(english(voice(OptionalLong.empty(), PhraseArgument.Recording.Clock.DAY_AND_HOUR)))
                .isEqualTo("a voice note, 24 November 2026, 14:05 (Zurich)");
    }

    @Test
    void an_hour_with_its_place_runs_from_right_to_left_in_arabic() {
        String told = arabic(voice(OptionalLong.of(42), PhraseArgument.Recording.Clock.HOUR_AND_PLACE));
        assertThat(told).startsWith("رسالة صوتية، " + isolated("0:42") + "، \u2068\u200f" + isolated("14:05") + " (\u2068");
    }

    @Test
    void a_place_is_the_whole_world_or_regions_or_the_countries_in_them() {
        assertThat(english(new PhraseArgument.Where(List.of(), List.of()))).isEqualTo("The whole world");
        assertThat(english(new PhraseArgument.Where(List.of(Region.AFRICA, Region.CIS), List.of("KE", "TR"))))
                .isEqualTo("Kenya; Türkiye");
        assertThat(english(new PhraseArgument.Where(List.of(Region.AFRICA, Region.CIS), List.of()))).isEqualTo("Africa; CIS");
        assertThat(arabic(new PhraseArgument.Where(List.of(Region.AFRICA), List.of("PS"))))
                .isEqualTo(isolated("دولة فلسطين"));
    }

    @Test
    void another_line_stands_in_the_language_of_this_one() {
        assertThat(english(new PhraseArgument.Named(PhraseKey.NEXT))).isEqualTo("Next");
        assertThat(arabic(new PhraseArgument.Named(PhraseKey.NEXT))).isEqualTo("التالي");
    }

    @Test
    void what_is_looked_up_is_told() {
        assertThat(english(new PhraseArgument.Excerpt(7))).startsWith("7 first words ww").endsWith("w…").hasSize(TextShortener.EXCERPT);
        assertThat(english(new PhraseArgument.Asked(8, false))).startsWith("8 why so? ww").endsWith("w…").hasSize(TextShortener.EXCERPT);
        assertThat(english(new PhraseArgument.Asked(8, true))).startsWith("8 why\nso? ww").endsWith("ww").hasSize(310);
        assertThat(english(new PhraseArgument.Answered(9))).isEqualTo("9 because\nit is");
        assertThat(english(new PhraseArgument.Announced(4, FRENCH))).isEqualTo("4 in fr");
        assertThat(english(new PhraseArgument.Invitation(5))).isEqualTo("https://example.org/5");
        assertThat(arabic(new PhraseArgument.Invitation(5))).isEqualTo(isolated("https://example.org/5"));
        assertThat(english(new PhraseArgument.ReceiptOf("wg"))).isEqualTo("receipt of wg");
    }

    @Test
    void what_is_gone_leaves_a_mark() {
        List<PhraseArgument> gone = List.of(new PhraseArgument.Excerpt(7), new PhraseArgument.Asked(8, false), new PhraseArgument.Asked(8, true),
                new PhraseArgument.Answered(9), new PhraseArgument.Announced(4, FRENCH), new PhraseArgument.Invitation(5), new PhraseArgument.ReceiptOf("wg"));
        assertThat(gone).allSatisfy(each -> assertThat(say(Language.ENGLISH, each, LateLookup.none())).isEqualTo("…"));
        assertThat(english(new PhraseArgument.Excerpt(0))).as("a bubble without words").isEqualTo("…");
    }

    @Test
    void the_last_ten_downloads_are_told_one_by_one() {
        PhraseArgument ten = new PhraseArgument.Downloads("10", Samples.ZURICH);
        assertThat(english(ten).split("; ")).hasSize(10).startsWith("24 November 2026, 14:05 (Zurich)");
        PhraseArgument eleven = new PhraseArgument.Downloads("11", Samples.ZURICH);
        assertThat(english(eleven).split("; ")).hasSize(11)
                .startsWith("…", "25 November 2026, 14:05 (Zurich)")
                .endsWith("4 December 2026, 14:05 (Zurich)");
    }
}
