package org.indaba.phrases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.questionnaire.Language;

/** Arguments for every line, so that all can be said. */
final class Samples {
    static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    static final Instant AFTERNOON = Instant.parse("2026-11-24T13:05:00Z");

    private static final PhraseFile ENGLISH = PhraseFile.builtIn().stream()
            .filter(file -> file.language().equals(Language.ENGLISH))
            .findAny()
            .orElseThrow();

    private Samples() {}

    /** The line with these words for its texts and this number for its numbers. */
    static Paragraph paragraph(Line line, String words, long number) {
        Map<String, Value> values = new HashMap<>();
        Sentence english = Sentence.parse(ENGLISH.texts().get(line.key()), new Numerals(Language.ENGLISH));
        for (String name : english.names()) {
            values.put(name, value(name, english.numeric().contains(name), words, number));
        }
        return Paragraph.of(line, values);
    }

    private static Value value(String name, boolean numeric, String words, long number) {
        if (numeric) {
            return new Value.Count(number);
        }
        return switch (name) {
            case "number", "total" -> new Value.Count(number);
            case "example", "least", "most" -> new Value.Day(LocalDate.of(2026, 11, 24));
            case "values" -> new Value.Listed(List.of(words, words));
            case "date" -> new Value.Moment(AFTERNOON, ZURICH);
            case "id", "code", "contact" -> new Value.Code(words);
            case "receipt" -> new Value.ReceiptOf("wg-study");
            case "downloads" -> new Value.Downloads("wg-study", ZURICH);
            case "excerpt" -> new Value.Excerpt(1);
            case "kinds" -> new Value.Files(List.of("photo", "voice", "photo"));
            case "publication" -> new Value.Named(Line.PUBLICATION_ANONYMOUS);
            case "status" -> new Value.Country("KE");
            default -> new Value.Words(words);
        };
    }

    /** Whatever is looked up says these words. */
    static Lookup says(String words) {
        return new Lookup() {
            @Override
            public Optional<String> excerpt(long bubble) {
                return Optional.of(words);
            }

            @Override
            public List<Instant> downloads(String consultation) {
                return List.of(AFTERNOON, AFTERNOON.plusSeconds(86_400));
            }

            @Override
            public Optional<String> receipt(String consultation) {
                return Optional.of(words);
            }
        };
    }
}
