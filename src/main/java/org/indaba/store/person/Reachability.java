package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.Optional;
import org.jooq.Condition;

/**
 * Where people can be written to unasked: at the bot that messages go out through. Whoever wrote to another bot is out of
 * its reach.
 *
 * @param bot as addresses name it; empty where nothing goes out now, and what there is waits for whichever bot comes
 */
public record Reachability(Optional<String> bot) {
    /** A page cannot be written to: it is asked for. */
    private static final String PAGES = "web";

    public Condition isReached() {
        return ADDRESS.CHANNEL.ne(inline(PAGES))
                .and(ADDRESS.GONE_AT.isNull())
                .and(bot.<Condition>map(each -> ADDRESS.BOT.eq(each)).orElse(noCondition()));
    }
}
