package org.indaba.store.inbound;

import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import org.indaba.store.outbox.OutboxFigures;
import org.jooq.DSLContext;

/** How many inbounds are set aside. Read from the index alone, and no further than {@link OutboxFigures#MOST}. */
public final class CountParked {
    private CountParked() {}

    public static int run(DSLContext db) {
        return db.fetchCount(db.select(PARKED_INBOUND.INBOUND_KEY).from(PARKED_INBOUND).limit(OutboxFigures.MOST));
    }
}
