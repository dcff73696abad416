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
 * The dependencies of a turn besides the database.
 *
 * @param desk the current consultations and editions
 * @param offices empty where nobody has a role
 */
public record TurnDependencies(
        Supplier<ConsultationDirectory> desk, InputRecognizer hearing, Vault vault, LongSupplier ids, InstantSource clock,
        Optional<StaffDependencies> offices) {

    /** Makes dependencies for a server on which nobody has a role. */
    public TurnDependencies(Supplier<ConsultationDirectory> desk, InputRecognizer hearing, Vault vault, LongSupplier ids, InstantSource clock) {
        this(desk, hearing, vault, ids, clock, Optional.empty());
    }

    /**
     * Tells whether people on pages can ask a human; whoever answers uses the bot's chat. This depends on the
     * configuration, not on whether Telegram has told the bot's name yet: otherwise a question early after a start would be
     * taken for an answer.
     */
    public boolean asksOnPages() {
        return offices.filter(each -> each.links().get().configured()).isPresent();
    }

    /** The directory for pages; the people who can be asked are looked up only where something depends on it. */
    public ConsultationDirectory pageDesk() {
        return asksOnPages() ? desk.get().with(HelpContacts.UNASKED) : desk.get();
    }
}
