package org.indaba.phrases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
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
    static Paragraph paragraph(PhraseKey line, String words, long number) {
        Map<String, PhraseArgument> values = new HashMap<>();
        PhrasePattern english = PhrasePattern.parse(ENGLISH.texts().get(line.key()), new Numerals(Language.ENGLISH));
        for (String name : english.names()) {
            values.put(name, value(name, english.numeric().contains(name), words, number));
        }
        return Paragraph.of(line, values);
    }

    private static PhraseArgument value(String name, boolean numeric, String words, long number) {
        if (numeric) {
            return new PhraseArgument.Count(number);
        }
        return switch (name) {
            case "number", "total" -> new PhraseArgument.Count(number);
            case "example", "least", "most" -> new PhraseArgument.Day(LocalDate.of(2026, 11, 24));
            case "values" -> new PhraseArgument.Listed(List.of(words, words));
            case "date" -> new PhraseArgument.Moment(AFTERNOON, ZURICH);
            case "id", "code", "contact" -> new PhraseArgument.Code(words);
            case "receipt" -> new PhraseArgument.ReceiptOf("wg-study");
            case "downloads" -> new PhraseArgument.Downloads("wg-study", ZURICH);
            case "excerpt" -> new PhraseArgument.Excerpt(1);
            case "kinds" -> new PhraseArgument.Files(List.of("photo", "voice", "photo"));
            case "publication" -> new PhraseArgument.Named(PhraseKey.PUBLICATION_ANONYMOUS);
            case "status" -> new PhraseArgument.Country("KE");
            default -> new PhraseArgument.Words(words);
        };
    }

    /** Whatever is looked up says these words. */
    static LateLookup says(String words) {
        return new LateLookup() {
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
