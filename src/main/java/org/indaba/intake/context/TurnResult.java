package org.indaba.intake.context;

import java.util.List;
import org.indaba.agenda.Agenda;
import org.indaba.channel.InboundResult;
import org.indaba.store.media.ReleasedFiles;

/**
 * What a turn leaves to be done after its commit.
 *
 * @param released files that were let go of
 * @param erased something was deleted for good, and must leave the database's log too
 * @param brought files came with it, whose bytes are still to be fetched
 * @param changes consultations that were launched, or have other dates now
 */
public record TurnResult(InboundResult receipt, ReleasedFiles released, boolean erased, boolean brought, List<Agenda.Change> changes) {

    /** Nothing but the answer to the channel. */
    public TurnResult(InboundResult receipt) {
        this(receipt, ReleasedFiles.NOTHING, false, false, List.of());
    }
}
