package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.Optional;
import org.jooq.Condition;

/**
 * Tells who can be written to unasked: those who wrote to the bot through which messages are sent.
 *
 * @param bot the bot as addresses name it; empty where nothing is sent now, and messages wait for any bot
 */
public record Reachability(Optional<String> bot) {
    /** A page cannot be written to, since browsers request pages. */
    private static final String PAGES = "web";

    public Condition isReached() {
        return ADDRESS.CHANNEL.ne(inline(PAGES))
                .and(ADDRESS.GONE_AT.isNull())
                .and(bot.<Condition>map(each -> ADDRESS.BOT.eq(each)).orElse(noCondition()));
    }
}
