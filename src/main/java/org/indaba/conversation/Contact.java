package org.indaba.conversation;

import java.util.regex.Pattern;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;

/** The contact of a consultation as people read it: a person or an office, or the humans who answer through the bot. */
public final class Contact {
    private static final String HOW = " (/help)";
    private static final Pattern BOT = Pattern.compile("t\\.me/\\w+ \\(/help\\)");

    private Contact() {}

    /** How people ask through the bot, in a chat and from outside. */
    public static String ofBot(String name) {
        return "t.me/" + name + HOW;
    }

    /** A person in the bot's chat needs no link to it. */
    public static PhraseArgument of(ConsultationDirectory desk, ConsultationSummary briefing) {
        return isHere(desk, briefing) ? new PhraseArgument.Named(PhraseKey.CONTACT_HERE) : new PhraseArgument.Code(briefing.contact());
    }

    /** Tells whether the contact is this chat. */
    public static boolean isHere(ConsultationDirectory desk, ConsultationSummary briefing) {
        return desk.help().here() && BOT.matcher(briefing.contact()).matches();
    }
}
