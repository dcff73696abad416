package org.indaba.intake.effect;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Address;
import org.indaba.channel.webchat.ResumeCode;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.ResumeCodeTable;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.ResumeSeal;
import org.jooq.DSLContext;

/**
 * Issues the code with which a person comes back on any device. It is derived from a seed with the key, so that it can be
 * shown again although only its hash is stored.
 */
public record ResumeCodeIssuer(TurnDependencies tools) {

    void give(DSLContext db, long respondent, long seed, Instant now) {
        ResumeCodeTable.add(db, respondent, seed, code(respondent, new ResumeCodeTable.Origin(seed, null)).hash(), now);
    }

    /** The code of a respondent who has one. */
    public Optional<ResumeCode> of(DSLContext db, long respondent) {
        return ResumeCodeTable.origin(db, respondent).map(each -> code(respondent, each));
    }

    /** Adds an address to the person with this code. The result is false where nobody has it; nothing is stored then. */
    public boolean bind(DSLContext db, ResumeCode code, Address fresh) {
        OptionalLong respondent = ResumeCodeTable.respondent(db, code.hash());
        if (respondent.isEmpty()) {
            return false;
        }
        long address = tools.ids().getAsLong();
        AddressTable.insert(
                db, address, respondent.getAsLong(), fresh, AddressSeal.lookup(tools.vault(), fresh),
                AddressSeal.seal(tools.vault(), address, fresh));
        return true;
    }

    private ResumeCode code(long respondent, ResumeCodeTable.Origin origin) {
        return ResumeCode.of(ResumeSeal.bits(tools.vault(), respondent, origin.seed(), origin.sealed()));
    }
}
