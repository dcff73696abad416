package org.indaba.intake.effect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Effect;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.store.answer.AnswerTable;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.answer.StoredBubble;
import org.jooq.DSLContext;

/** Stores answers that are one value, as a bubble of its own kind, so that a change leaves a revision. */
final class ValueAnswerWriter {
    private final TurnDependencies tools;
    private final DSLContext db;
    private final long address;
    private final Instant now;

    ValueAnswerWriter(TurnDependencies tools, DSLContext db, long address, Instant now) {
        this.tools = tools;
        this.db = db;
        this.address = address;
        this.now = now;
    }

    void give(Effect.ValueGiven given, long response, String version) {
        List<StoredBubble> before = BubbleTable.ofAnswer(db, response, given.question());
        if (before.isEmpty()) {
            long id = tools.ids().getAsLong();
            BubbleTable.insert(db, new BubbleTable.Row(
                    id, response, given.question(), address, given.message().orElse("option:" + id), now, 0,
                    given.message().isPresent() ? StoredBubble.VALUE : StoredBubble.OPTION, given.language(),
                    version, given.value(), 0, 0, now));
        } else {
            long id = before.get(0).kept().id();
            boolean changed = !before.get(0).content().equals(given.value());
            if (changed) {
                BubbleTable.revise(db, before.get(0), given.value(), before.get(0).kept().withWords(0), now);
            }
            given.message().or(() -> Optional.of("option:" + id).filter(key -> changed))
                    .ifPresent(key -> BubbleTable.rekey(db, id, address, key));
        }
        AnswerTable.save(
                db, response, given.question(), AnswerTable.ANSWERED, given.language(), given.shown(), now);
    }

    /** The current value stays as it is. */
    void overtaken(Effect.ValueOvertaken late, long response) {
        BubbleTable.ofAnswer(db, response, late.question()).stream()
                .filter(stands -> !stands.content().equals(late.value()))
                .forEach(stands -> BubbleTable.addRevision(db, stands, late.value(), now));
    }
}
