package org.indaba.phrases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.questionnaire.Language;

/** The table of {@code docs/glossary.md}: one word for one thing in every language, and words that are not taken for it. */
final class Glossary {
    private static final int FIRST_LANGUAGE = 2;
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    /**
     * One row.
     *
     * @param words by language, each a word or the beginning that its forms share
     * @param rejected by language, likewise
     */
    record Term(String name, Map<Language, String> words, Map<Language, List<String>> rejected) {}

    private final List<Term> terms = new ArrayList<>();

    static Glossary read() {
        try {
            return new Glossary(Files.readAllLines(Path.of("docs/glossary.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Glossary(List<String> lines) {
        List<List<String>> rows = lines.stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
                .toList();
        List<String> head = rows.get(0);
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<Language, String> words = new TreeMap<>();
            for (int i = FIRST_LANGUAGE; i < head.size() - 1; i++) {
                words.put(new Language(head.get(i)), row.get(i));
            }
            terms.add(new Term(row.get(0), words, rejected(row.subList(head.size() - 1, row.size()))));
        }
    }

    private static Map<Language, List<String>> rejected(List<String> cell) {
        Map<Language, List<String>> rejected = new TreeMap<>();
        for (String each : String.join("", cell).split(";")) {
            String[] parts = each.strip().split(" ", 2);
            if (parts.length == 2) {
                rejected.computeIfAbsent(new Language(parts[0]), any -> new ArrayList<>())
                        .addAll(Arrays.stream(parts[1].split(",")).map(String::strip).toList());
            }
        }
        return rejected;
    }

    List<Term> terms() {
        return terms;
    }

    /** What is wrong with these phrases, a sentence each. */
    List<String> wrong(Language language, Map<String, String> phrases) {
        List<String> wrong = new ArrayList<>();
        for (Term term : terms) {
            for (String word : term.rejected().getOrDefault(language, List.of())) {
                phrases.forEach((key, text) -> {
                    if (!key.startsWith(ButtonPhrases.ALSO) && holds(language, text, word)) {
                        wrong.add("%s of %s has the word %s: for “%s” the glossary has %s"
                                .formatted(key, language, word, term.name(), term.words().get(language)));
                    }
                });
            }
        }
        return wrong;
    }

    /** Whether a word of the text begins so; Chinese has no blanks and Arabic puts letters before its words. */
    static boolean holds(Language language, String text, String word) {
        boolean anywhere = language.equals(Language.ARABIC) || language.tag().equals("zh");
        String before = anywhere ? "" : "(?<!\\p{L})";
        String plain = ESCAPED.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
        return Pattern.compile(before + Pattern.quote(word.toLowerCase(Locale.ROOT)))
                .matcher(plain.toLowerCase(Locale.ROOT))
                .find();
    }
}
