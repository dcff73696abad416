package org.indaba.coordination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.StaffPermission;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.document.Document;
import org.indaba.document.DocumentFormat;
import org.indaba.document.DocumentStatus;
import org.indaba.questionnaire.Language;

/**
 * Handles documents of a consultation from a chat: a file whose caption names the consultation, or a command about an
 * existing one.
 */
public final class DocumentUploadHandler {
    private static final Pattern CAPTION =
            Pattern.compile("/document(?:@\\w+)?(?:[ \\t]+([^\\n]*))?(?:\\n(.*))?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final String FIRST_VERSION = "1";

    private final StaffDecisionContext talk;
    private final StaffContext office;

    DocumentUploadHandler(StaffDecisionContext talk) {
        this.talk = talk;
        this.office = talk.office();
    }

    /** Tells whether a message brings a document, so that it is no answer. */
    static boolean brings(MessageContent content) {
        return content.fileKinds().equals(List.of("document")) && CAPTION.matcher(content.text().strip()).matches();
    }

    /** The consultation and the number in an argument: {@code wg-study 2 withdrawn}. */
    static Optional<CommandReader.Numbered> numbered(String argument) {
        String[] words = argument.strip().split("\\s+");
        return words.length >= 2 && words[1].matches("\\d{1,6}")
                ? Optional.of(new CommandReader.Numbered(
                        words[0].toLowerCase(Locale.ROOT), Integer.parseInt(words[1])))
                : Optional.empty();
    }

    // ---- a file with a caption

    void bring(MessageContent content) {
        Matcher caption = CAPTION.matcher(content.text().strip());
        if (!caption.matches()) {
            throw new IllegalArgumentException("no caption of a document");
        }
        String[] words = Optional.ofNullable(caption.group(1)).orElse("").strip().split("[\\s,]+");
        Optional<Consultation> meant = office.meant(StaffPermission.DOCUMENT, words[0]);
        if (words[0].isEmpty()) {
            how(Optional.empty());
        } else if (meant.isEmpty()) {
            talk.say(PhraseKey.ORDER_NO_SUCH);
        } else if (content.tooLarge()) {
            talk.say(Paragraph.of(PhraseKey.DOCUMENT_LARGE, Map.of("size", new PhraseArgument.Size(Document.MOST_BYTES))));
        } else {
            bring(meant.get(), List.of(words).subList(1, words.length), title(caption.group(2)));
        }
    }

    private void bring(Consultation consultation, List<String> words, Optional<String> title) {
        DocumentStatus status = DocumentStatus.DRAFT;
        String version = FIRST_VERSION;
        List<Language> languages = new ArrayList<>();
        for (String word : words) {
            Optional<DocumentStatus> named = DocumentStatus.of(word.toLowerCase(Locale.ROOT));
            if (named.isPresent() && named.get().stands()) {
                status = named.get();
            } else if (Language.isTag(word)) {
                languages.add(new Language(word));
            } else if (Document.isVersion(word) && word.chars().anyMatch(Character::isDigit)) {
                version = word;
            } else {
                Map<String, PhraseArgument> values = new HashMap<>(codes(Optional.of(consultation)));
                values.put("word", new PhraseArgument.Words(word.length() <= 40 ? word : word.substring(0, 40) + "…"));
                talk.say(Paragraph.of(PhraseKey.DOCUMENT_WORDS, values));
                return;
            }
        }
        if (languages.isEmpty()) {
            languages.add(office.language());
        }
        talk.act(new StaffEffect.DocumentBrought(consultation.code(), title, version, status, List.copyOf(languages)));
        talk.say(PhraseKey.DOCUMENT_ASKED);
    }

    private static Optional<String> title(String lines) {
        return Optional.ofNullable(lines)
                .map(each -> each.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(each -> !each.isEmpty())
                .map(DocumentUploadHandler::shortened);
    }

    /** Makes a title from the file name that the sender's device gave, which may be anything. */
    public static Optional<String> titleOf(Optional<String> fileName) {
        return fileName.map(each -> each.substring(Math.max(each.lastIndexOf('/'), each.lastIndexOf('\\')) + 1))
                .map(each -> each.replaceFirst("\\.[A-Za-z0-9]{1,8}$", "").replaceAll("[\\p{Cntrl}_]+", " ").strip())
                .filter(each -> !each.isEmpty())
                .map(DocumentUploadHandler::shortened);
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= Document.LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, Document.LONGEST_TITLE - 1)) + "…";
    }

    // ---- a word about an earlier one

    void mark(String argument) {
        String[] words = argument.strip().split("\\s+");
        Optional<Consultation> meant = office.meant(StaffPermission.DOCUMENT, words[0]);
        Optional<DocumentStatus> status = words.length == 3
                ? DocumentStatus.of(words[2].toLowerCase(Locale.ROOT))
                : Optional.empty();
        if (words[0].isEmpty() || meant.isPresent() && status.isEmpty()) {
            how(meant);
        } else if (meant.isEmpty()) {
            talk.say(PhraseKey.ORDER_NO_SUCH);
        } else if (office.document().isEmpty()) {
            talk.say(Paragraph.of(PhraseKey.DOCUMENT_NO_NUMBER, Map.of("title", office.title(meant.get()))));
        } else {
            Document document = office.document().get();
            talk.act(new StaffEffect.DocumentMarked(document, status.get()));
            talk.say(Paragraph.of(PhraseKey.DOCUMENT_MARKED, Map.of(
                    "name", new PhraseArgument.Words(document.title()),
                    "standing", new PhraseArgument.Named(switch (status.get()) {
                        case DRAFT -> PhraseKey.DOCUMENT_IS_DRAFT;
                        case REVISED -> PhraseKey.DOCUMENT_IS_REVISED;
                        case REPLACED -> PhraseKey.DOCUMENT_IS_REPLACED;
                        case WITHDRAWN -> PhraseKey.DOCUMENT_IS_WITHDRAWN;
                    }))));
        }
    }

    private void how(Optional<Consultation> consultation) {
        Map<String, PhraseArgument> values = new HashMap<>(codes(consultation));
        values.put("formats", new PhraseArgument.Code(DocumentFormat.NAMES));
        for (DocumentStatus status : DocumentStatus.values()) {
            values.put(status.word(), new PhraseArgument.Code(status.word()));
        }
        talk.say(Paragraph.of(PhraseKey.DOCUMENT_HOW, values));
    }

    private Map<String, PhraseArgument> codes(Optional<Consultation> consultation) {
        String order = "/" + StaffCommand.DOCUMENT.word() + " " + consultation.map(Consultation::code).orElse("CODE");
        return Map.of(
                "bring", new PhraseArgument.Code(order + " draft 1 " + office.language()),
                "mark", new PhraseArgument.Code(order + " 2 withdrawn"));
    }
}
