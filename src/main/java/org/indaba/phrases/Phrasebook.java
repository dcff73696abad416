package org.indaba.phrases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.markup.RichText;
import org.indaba.places.CountryCatalog;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.TranslatedText;

/**
 * Has every sentence in every language: those packed with the program, and those that an operator adds or replaces under
 * {@code phrases} in the configuration folder. It is safe for any number of threads.
 */
public final class Phrasebook {
    private static final String BETWEEN_PARAGRAPHS = "\n\n";
    private static final String BETWEEN_ITEMS = "\n";

    private final Map<Language, LanguagePhrases> byLanguage = new TreeMap<>();
    private final List<Language> order;
    private final List<PhraseFile> packed;
    private final PhraseCheck check;

    private Phrasebook(List<PhraseFile> packed, List<PhraseFile> additions) {
        this.packed = packed;
        Map<Language, Map<String, String>> texts = new TreeMap<>();
        packed.forEach(file -> texts.put(file.language(), new HashMap<>(file.texts())));
        this.check = new PhraseCheck(Map.copyOf(texts.get(Language.ENGLISH)));
        packed.forEach(file -> check(file, texts));
        for (PhraseFile file : additions) {
            texts.computeIfAbsent(file.language(), tag -> new HashMap<>()).putAll(file.texts());
            check(file, texts);
            check.patterns(file);
        }
        texts.forEach((language, all) -> byLanguage.put(language, new LanguagePhrases(language, all)));
        this.order = byLanguage.values().stream()
                .sorted(Comparator.comparingInt(LanguagePhrases::order).thenComparing(LanguagePhrases::language))
                .map(LanguagePhrases::language)
                .toList();
    }

    private void check(PhraseFile file, Map<Language, Map<String, String>> texts) {
        check.keys(file);
        check.whole(file.name(), texts.get(file.language()));
    }

    /** The phrases that are packed with the program. */
    public static Phrasebook packed() {
        return new Phrasebook(PhraseFile.builtIn(), List.of());
    }

    /**
     * The phrases that are packed with the program, with the additions of an operator.
     *
     * @throws InvalidPhrasesException where a file cannot be used, in one line with the file, the key and what to do
     */
    public static Phrasebook load(Path configDir) {
        return new Phrasebook(PhraseFile.builtIn(), PhraseFile.additions(configDir));
    }

    /**
     * Parses every pattern that is packed with the program; a start leaves that until a phrase is used.
     *
     * @throws InvalidPhrasesException at the first that is wrong
     */
    public void check() {
        packed.forEach(check::patterns);
    }

    /** The languages of the United Nations in its order, then others. */
    public List<Language> languages() {
        return order;
    }

    public boolean speaks(Language language) {
        return byLanguage.containsKey(language);
    }

    /** The language's own name. */
    public String nativeName(Language language) {
        return in(language).nativeName();
    }

    public boolean rightToLeft(Language language) {
        return in(language).rightToLeft();
    }

    /** The words that people type instead of pressing a button, in all languages. */
    public TypedVocabulary vocabulary() {
        return new TypedVocabulary(order.stream().map(byLanguage::get).toList());
    }

    /**
     * Writes one paragraph in full, however long its texts are, as for a file. The result is empty where it is about
     * something that has not happened, such as downloads that nobody made.
     */
    public String say(Language language, Paragraph paragraph, LateLookup lookup) {
        return rich(language, paragraph, lookup).text();
    }

    /** The same as {@link #say}, with formatting. */
    public RichText rich(Language language, Paragraph paragraph, LateLookup lookup) {
        return write(spoken(language, List.of(paragraph), lookup), Integer.MAX_VALUE);
    }

    /** Writes the reason for a refusal in one line. */
    public String say(Language language, RefusalReason reason) {
        return RenderedParagraph.reason(in(language), reason);
    }

    /** A line without arguments, in every language. */
    public TranslatedText everywhere(PhraseKey line) {
        Map<Language, String> in = new TreeMap<>();
        order.forEach(language -> in.put(language, say(language, Paragraph.of(line), LateLookup.none())));
        return TranslatedText.of(in);
    }

    /**
     * Renders a whole message. Where its texts are too long it is shortened to {@link TextShortener#MESSAGE} characters.
     */
    public RenderedMessage render(Language language, BotMessage say, LateLookup lookup) {
        List<List<RenderedMessage.Key>> rows = new ArrayList<>();
        for (List<Button> row : say.rows()) {
            rows.add(row.stream()
                    .map(button -> new RenderedMessage.Key(label(language, button, lookup), button.action().data()))
                    .toList());
        }
        return new RenderedMessage(fitted(spoken(language, say.paragraphs(), lookup)), rows);
    }

    /** The length of a message before {@link #render} shortens it to {@link TextShortener#MESSAGE}. */
    public int length(Language language, BotMessage say) {
        return write(spoken(language, say.paragraphs(), LateLookup.none()), Integer.MAX_VALUE).length();
    }

    /** Writes the label of a button in one line. */
    public String label(Language language, Button button) {
        return label(language, button, LateLookup.none());
    }

    private String label(Language language, Button button, LateLookup lookup) {
        String label = RenderedParagraph.oneLine(name(language, button.label(), lookup));
        return label.length() <= TextShortener.LABEL ? label : BidiIsolation.clean(TextShortener.cut(label, TextShortener.LABEL));
    }

    private String name(Language language, Button.Label label, LateLookup lookup) {
        if (label instanceof Button.Label.Control control) {
            return say(language, control.paragraph(), lookup);
        } else if (label instanceof Button.Label.Given given) {
            return given.text();
        } else if (label instanceof Button.Label.CountryName country) {
            return CountryCatalog.name(country.code(), language.locale());
        } else if (label instanceof Button.Label.LanguageName name) {
            return nativeName(new Language(name.tag()));
        } else if (label instanceof Button.Label.LanguageChoice choice) {
            return (choice.chosen() ? Button.CHOSEN : Button.NOT_CHOSEN) + nativeName(new Language(choice.tag()));
        }
        throw new IllegalArgumentException("nobody knows what stands on such a button");
    }

    private List<RenderedParagraph> spoken(Language language, List<Paragraph> paragraphs, LateLookup lookup) {
        LanguagePhrases in = in(language);
        return paragraphs.stream().flatMap(each -> RenderedParagraph.of(in, each, lookup).stream()).toList();
    }

    private static RichText fitted(List<RenderedParagraph> paragraphs) {
        int most = TextShortener.MESSAGE;
        RichText whole = write(paragraphs, Integer.MAX_VALUE);
        if (whole.length() <= most) {
            return whole;
        }
        int fits = 1;
        for (int tooLong = most; fits + 1 < tooLong; ) {
            int middle = (fits + tooLong) / 2;
            if (write(paragraphs, middle).length() <= most) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return TextShortener.cutClosed(write(paragraphs, fits), most);
    }

    private static RichText write(List<RenderedParagraph> paragraphs, int longest) {
        RichText.Builder text = new RichText.Builder();
        boolean inList = false;
        for (RenderedParagraph paragraph : paragraphs) {
            if (!text.isEmpty()) {
                text.append(paragraph.continues() || inList && paragraph.listItem() ? BETWEEN_ITEMS : BETWEEN_PARAGRAPHS);
            }
            text.append(paragraph.write(longest));
            inList = paragraph.listItem();
        }
        return text.build();
    }

    private LanguagePhrases in(Language language) {
        LanguagePhrases phrases = byLanguage.get(language);
        if (phrases == null) {
            throw new IllegalArgumentException("no phrases in " + language);
        }
        return phrases;
    }
}
