package org.indaba.intake.context;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.HelpContacts;
import org.indaba.phrases.InputRecognizer;
import org.indaba.vault.Vault;

/**
 * What a turn works with besides the database.
 *
 * @param desk the consultations and editions as they are now
 * @param offices empty where nobody has a role
 */
public record TurnDependencies(
        Supplier<ConsultationDirectory> desk, InputRecognizer hearing, Vault vault, LongSupplier ids, InstantSource clock,
        Optional<StaffDependencies> offices) {

    /** Where nobody has a role. */
    public TurnDependencies(Supplier<ConsultationDirectory> desk, InputRecognizer hearing, Vault vault, LongSupplier ids, InstantSource clock) {
        this(desk, hearing, vault, ids, clock, Optional.empty());
    }

    /**
     * Whether a human can be asked from a page: whoever answers sits in a chat of the bot. What is configured decides, not
     * whether Telegram has told the bot's name by now: else a question that is decided about early in a start would be
     * taken for an answer.
     */
    public boolean asksOnPages() {
        return offices.filter(each -> each.links().get().configured()).isPresent();
    }

    /** What pages are held over; who can be asked is looked up where something depends on it. */
    public ConsultationDirectory pageDesk() {
        return asksOnPages() ? desk.get().with(HelpContacts.UNASKED) : desk.get();
    }
}
