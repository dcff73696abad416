package org.indaba.channel.webchat.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.markup.RichText;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/**
 * Renders what the conversation says in words for a page: where a chat would mention messages and commands, a page does
 * not.
 *
 * @param secure true where the connection to the browser is encrypted
 */
public record PageTextRenderer(Phrasebook phrases, Language language, LateLookup lookup, boolean secure) {
    private static final Map<PhraseKey, PhraseKey> ON_A_PAGE = new EnumMap<>(Map.ofEntries(
            Map.entry(PhraseKey.CONSENT, PhraseKey.WEB_CONSENT),
            Map.entry(PhraseKey.CONSENT_UP_TO, PhraseKey.WEB_CONSENT_UP_TO),
            Map.entry(PhraseKey.CONSENT_UP_TO_REQUIRED, PhraseKey.WEB_CONSENT_UP_TO_REQUIRED),
            Map.entry(PhraseKey.CONSENT_REQUIRED, PhraseKey.WEB_CONSENT_REQUIRED),
            Map.entry(PhraseKey.CONSENT_TELEGRAM, PhraseKey.CONSENT_WEB),
            Map.entry(PhraseKey.REFUSED, PhraseKey.WEB_REFUSED),
            Map.entry(PhraseKey.OVER_MEND, PhraseKey.WEB_OVER_MEND),
            Map.entry(PhraseKey.HOW_TO_ANSWER, PhraseKey.WEB_HOW_TO_ANSWER),
            Map.entry(PhraseKey.HOW_TO_CHOOSE, PhraseKey.WEB_HOW_TO_CHOOSE),
            Map.entry(PhraseKey.HOW_TO_LIST, PhraseKey.HOW_TO_TOGGLE),
            Map.entry(PhraseKey.TAP_EARLIER, PhraseKey.WEB_EARLIER),
            Map.entry(PhraseKey.TAP_UNKNOWN, PhraseKey.WEB_EARLIER),
            Map.entry(PhraseKey.SUBMITTED_UNTIL, PhraseKey.WEB_SUBMITTED_UNTIL),
            Map.entry(PhraseKey.SUBMITTED_OPEN_END, PhraseKey.WEB_SUBMITTED_OPEN_END),
            Map.entry(PhraseKey.STATUS_NOT_BEGUN, PhraseKey.WEB_STATUS_NOT_BEGUN),
            Map.entry(PhraseKey.COMMAND_UNKNOWN, PhraseKey.WEB_COMMAND_UNKNOWN),
            Map.entry(PhraseKey.DOCUMENT_UNKNOWN, PhraseKey.WEB_DOCUMENT_UNKNOWN),
            Map.entry(PhraseKey.HELP, PhraseKey.WEB_HELP),
            Map.entry(PhraseKey.HELP_NONE, PhraseKey.WEB_HELP_NONE),
            Map.entry(PhraseKey.HELP_HERE, PhraseKey.WEB_HELP_HERE),
            Map.entry(PhraseKey.CONTACT_HERE, PhraseKey.WEB_CONTACT_HERE),
            Map.entry(PhraseKey.HELP_AFTER_CONSENT, PhraseKey.WEB_HELP_AFTER_CONSENT),
            Map.entry(PhraseKey.ASK_HOW, PhraseKey.WEB_ASK_HOW),
            Map.entry(PhraseKey.ASK_SENT, PhraseKey.WEB_ASK_SENT),
            Map.entry(PhraseKey.ASK_MORE, PhraseKey.WEB_ASK_MORE),
            Map.entry(PhraseKey.ASK_NOBODY_HERE, PhraseKey.WEB_ASK_NOBODY_HERE),
            Map.entry(PhraseKey.ASK_PAUSED, PhraseKey.WEB_ASK_PAUSED),
            Map.entry(PhraseKey.ASK_LEFT, PhraseKey.WEB_ASK_LEFT),
            Map.entry(PhraseKey.STOPPED_NOTHING, PhraseKey.WEB_STOPPED_NOTHING),
            Map.entry(PhraseKey.WITHDRAWN_ALREADY, PhraseKey.WEB_WITHDRAWN_ALREADY)));

    /** The phrase that stands on a page in place of this one, with the same arguments. */
    public static PhraseKey onAPage(PhraseKey line) {
        return ON_A_PAGE.getOrDefault(line, line);
    }

    public String say(Paragraph paragraph) {
        return rich(paragraph).text();
    }

    /** The same as {@link #say(Paragraph)}, with its formatting. */
    RichText rich(Paragraph paragraph) {
        PhraseKey line = onAPage(paragraph.line());
        PhraseKey honest = line == PhraseKey.CONSENT_WEB && !secure ? PhraseKey.CONSENT_WEB_OPEN : line;
        SortedMap<String, PhraseArgument> values = new TreeMap<>(paragraph.values());
        values.replaceAll((name, value) ->
                value instanceof PhraseArgument.Named named ? new PhraseArgument.Named(onAPage(named.line())) : value);
        return phrases.rich(language, new Paragraph(honest, values), lookup);
    }

    public String say(PhraseKey line) {
        return say(Paragraph.of(line));
    }

    public String say(PhraseKey line, String name, PhraseArgument value) {
        return say(Paragraph.of(line, Map.of(name, value)));
    }

    String label(Button button) {
        return phrases.label(language, button);
    }

    public String direction() {
        return phrases.rightToLeft(language) ? "rtl" : "ltr";
    }
}
