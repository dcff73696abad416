package org.indaba.channel.webchat;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.conversation.Button;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.markup.RichText;
import org.indaba.phrases.Lookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/**
 * Puts what was decided into a page's words: where a chat would speak of messages and commands, a page does not.
 *
 * @param secure the page travels encrypted
 */
record Speech(Phrasebook phrases, Language language, Lookup lookup, boolean secure) {
    private static final Map<Line, Line> ON_A_PAGE = new EnumMap<>(Map.ofEntries(
            Map.entry(Line.CONSENT, Line.WEB_CONSENT),
            Map.entry(Line.CONSENT_UP_TO, Line.WEB_CONSENT_UP_TO),
            Map.entry(Line.CONSENT_UP_TO_REQUIRED, Line.WEB_CONSENT_UP_TO_REQUIRED),
            Map.entry(Line.CONSENT_REQUIRED, Line.WEB_CONSENT_REQUIRED),
            Map.entry(Line.CONSENT_TELEGRAM, Line.CONSENT_WEB),
            Map.entry(Line.REFUSED, Line.WEB_REFUSED),
            Map.entry(Line.OVER_MEND, Line.WEB_OVER_MEND),
            Map.entry(Line.HOW_TO_ANSWER, Line.WEB_HOW_TO_ANSWER),
            Map.entry(Line.HOW_TO_CHOOSE, Line.WEB_HOW_TO_CHOOSE),
            Map.entry(Line.HOW_TO_LIST, Line.HOW_TO_TOGGLE),
            Map.entry(Line.TAP_EARLIER, Line.WEB_EARLIER),
            Map.entry(Line.TAP_UNKNOWN, Line.WEB_EARLIER),
            Map.entry(Line.SUBMITTED_UNTIL, Line.WEB_SUBMITTED_UNTIL),
            Map.entry(Line.SUBMITTED_OPEN_END, Line.WEB_SUBMITTED_OPEN_END),
            Map.entry(Line.STATUS_NOT_BEGUN, Line.WEB_STATUS_NOT_BEGUN),
            Map.entry(Line.COMMAND_UNKNOWN, Line.WEB_COMMAND_UNKNOWN),
            Map.entry(Line.DOCUMENT_UNKNOWN, Line.WEB_DOCUMENT_UNKNOWN),
            Map.entry(Line.HELP, Line.WEB_HELP),
            Map.entry(Line.HELP_NONE, Line.WEB_HELP_NONE),
            Map.entry(Line.HELP_HERE, Line.WEB_HELP_HERE),
            Map.entry(Line.CONTACT_HERE, Line.WEB_CONTACT_HERE),
            Map.entry(Line.HELP_AFTER_CONSENT, Line.WEB_HELP_AFTER_CONSENT),
            Map.entry(Line.ASK_HOW, Line.WEB_ASK_HOW),
            Map.entry(Line.ASK_SENT, Line.WEB_ASK_SENT),
            Map.entry(Line.ASK_MORE, Line.WEB_ASK_MORE),
            Map.entry(Line.ASK_NOBODY_HERE, Line.WEB_ASK_NOBODY_HERE),
            Map.entry(Line.ASK_PAUSED, Line.WEB_ASK_PAUSED),
            Map.entry(Line.ASK_LEFT, Line.WEB_ASK_LEFT),
            Map.entry(Line.STOPPED_NOTHING, Line.WEB_STOPPED_NOTHING),
            Map.entry(Line.WITHDRAWN_ALREADY, Line.WEB_WITHDRAWN_ALREADY)));

    /** What stands on a page in place of the line, with the same arguments. */
    static Line onAPage(Line line) {
        return ON_A_PAGE.getOrDefault(line, line);
    }

    String say(Paragraph paragraph) {
        return rich(paragraph).text();
    }

    /** As {@link #say(Paragraph)}, with what is formatted in it. */
    RichText rich(Paragraph paragraph) {
        Line line = onAPage(paragraph.line());
        Line honest = line == Line.CONSENT_WEB && !secure ? Line.CONSENT_WEB_OPEN : line;
        SortedMap<String, Value> values = new TreeMap<>(paragraph.values());
        values.replaceAll((name, value) ->
                value instanceof Value.Named named ? new Value.Named(onAPage(named.line())) : value);
        return phrases.rich(language, new Paragraph(honest, values), lookup);
    }

    String say(Line line) {
        return say(Paragraph.of(line));
    }

    String say(Line line, String name, Value value) {
        return say(Paragraph.of(line, Map.of(name, value)));
    }

    String label(Button button) {
        return phrases.label(language, button);
    }

    String direction() {
        return phrases.rightToLeft(language) ? "rtl" : "ltr";
    }
}
