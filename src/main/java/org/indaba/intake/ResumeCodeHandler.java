package org.indaba.intake;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.channel.Inbound;
import org.indaba.channel.webchat.ResumeCode;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.conversation.input.Input.CodeTyped.Outcome;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.person.ResumeCodeTable;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;

/**
 * Handles a code to come back that is typed or opened as a link in a chat. It leads to the answers that it stands for, and
 * is never an answer itself. Wrong codes are not counted here as on pages: a chat makes few attempts, and the code has 130
 * bits.
 */
final class ResumeCodeHandler {
    /** A link's payload, or the code after the letter that names it. */
    private static final Pattern NAMED = Pattern.compile("(?i)(?:/start(?:@\\w+)?\\s+)?r_(\\S+)");

    /**
     * Seven groups of four, as a page shows the code, even with a wrong letter: it has letters, and digits in three groups
     * or more, which seven words and years hardly ever have.
     */
    private static final Pattern GROUPED = Pattern.compile(
            "(?=(?:.*\\d[A-Za-z0-9]*(?:[\\s\\p{Pd}]+|$)){3})(?=.*[A-Za-z])"
                    + "[A-Za-z0-9]{4}(?:[\\s\\p{Pd}]+[A-Za-z0-9]{4}){6}");

    /** No code is longer, however it is grouped. */
    private static final int LONGEST = 100;

    private final DSLContext db;
    private final String lookup;

    ResumeCodeHandler(DSLContext db, String lookup) {
        this.db = db;
        this.lookup = lookup;
    }

    /** The outcome; empty where no code was typed. */
    Optional<Outcome> outcome(Inbound inbound, KnownAddress from) {
        if (!(inbound instanceof Inbound.Message message) || !message.attachments().isEmpty()) {
            return Optional.empty();
        }
        String text = message.text().strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(text);
        boolean isNamed = named.matches();
        OptionalLong respondent = ResumeCode.parse(isNamed ? named.group(1) : text)
                .map(code -> ResumeCodeTable.respondent(db, code.hash())).orElse(OptionalLong.empty());
        if (respondent.isEmpty()) {
            return isNamed || GROUPED.matcher(text).matches() ? Optional.of(Outcome.UNKNOWN) : Optional.empty();
        } else if (message.address().channel().equals(WebChannel.NAME)) {
            return Optional.of(Outcome.MISPLACED);
        } else if (respondent.getAsLong() != from.respondent() && ResponseTable.hasAny(db, from.respondent())) {
            return Optional.of(Outcome.OF_OTHERS);
        }
        AddressTable.moveToRespondent(db, from.id(), from.respondent(), respondent.getAsLong());
        return Optional.of(Outcome.JOINED);
    }

    /** The person at the address after that. */
    KnownAddress whoNow(KnownAddress before) {
        return AddressTable.find(db, lookup).orElse(before);
    }
}
