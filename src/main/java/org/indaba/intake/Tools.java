package org.indaba.intake;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.indaba.conversation.Desk;
import org.indaba.conversation.HelpDesk;
import org.indaba.phrases.Hearing;
import org.indaba.vault.Vault;

/**
 * What a turn works with besides the database.
 *
 * @param desk the consultations and editions as they are now
 * @param offices empty where nobody has a role
 */
public record Tools(
        Supplier<Desk> desk, Hearing hearing, Vault vault, LongSupplier ids, InstantSource clock,
        Optional<Offices> offices) {

    /** Where nobody has a role. */
    public Tools(Supplier<Desk> desk, Hearing hearing, Vault vault, LongSupplier ids, InstantSource clock) {
        this(desk, hearing, vault, ids, clock, Optional.empty());
    }

    /**
     * Whether a human can be asked from a page: whoever answers sits in a chat of the bot. What is configured decides, not
     * whether Telegram has told the bot's name by now: else a question that is decided about early in a start would be
     * taken for an answer.
     */
    boolean asksOnPages() {
        return offices.filter(each -> each.links().get().configured()).isPresent();
    }

    /** What pages are held over; who can be asked is looked up where something depends on it. */
    Desk pageDesk() {
        return asksOnPages() ? desk.get().with(HelpDesk.UNASKED) : desk.get();
    }
}
