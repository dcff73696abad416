package org.indaba.conversation;

import org.jooq.DSLContext;

/** A violation of the architecture, planted for the test that must catch it. */
public final class Planted {
    private Planted() {}

    public static int rows(DSLContext db) {
        return db.selectOne().execute();
    }
}
