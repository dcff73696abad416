package org.indaba.intake.context;

import java.util.List;
import org.indaba.agenda.Agenda;
import org.indaba.channel.InboundResult;
import org.indaba.store.media.ReleasedFiles;

/**
 * The work that a turn leaves for after its commit.
 *
 * @param released files whose rows were deleted
 * @param erased true where something was erased, and must be removed from the database's log too
 * @param brought true where files came with it, whose bytes have to be fetched
 * @param changes consultations that were launched, or have other dates now
 */
public record TurnResult(InboundResult receipt, ReleasedFiles released, boolean erased, boolean brought, List<Agenda.Change> changes) {

    /** Makes a result with nothing but the answer for the channel. */
    public TurnResult(InboundResult receipt) {
        this(receipt, ReleasedFiles.NOTHING, false, false, List.of());
    }
}
