package org.indaba.store.staff;

import static org.indaba.store.schema.Tables.LAUNCH_DRAFT;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Optional;
import org.indaba.coordination.launch.LaunchDraft;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.json.LaunchDraftJson;
import org.jooq.DSLContext;

/** Has the statements over drafts of launches, one for each person; {@link KeptReplyTable} uses the same row. */
public final class LaunchDraftTable {
    private LaunchDraftTable() {}

    public static Optional<LaunchDraft> find(DSLContext db, long respondent) {
        return row(db, respondent).filter(LaunchDraftJson::isDraft).map(LaunchDraftJson::read);
    }

    /** @param at the time in milliseconds */
    record Written(JsonObject json, long at) {}

    static Optional<JsonObject> row(DSLContext db, long respondent) {
        return written(db, respondent).map(Written::json);
    }

    static Optional<Written> written(DSLContext db, long respondent) {
        return db.select(LAUNCH_DRAFT.DRAFT, LAUNCH_DRAFT.UPDATED_AT)
                .from(LAUNCH_DRAFT)
                .where(LAUNCH_DRAFT.RESPONDENT_ID.eq(respondent))
                .fetchOptional(row -> new Written(
                        JsonParser.parseString(ColumnCipher.of(db).open(KeyOwner.LAUNCH, respondent, row.value1())).getAsJsonObject(),
                        row.value2()));
    }

    public static void save(DSLContext db, long respondent, LaunchDraft draft, Instant at) {
        JsonObject json = row(db, respondent).map(KeptReplyTable::alone).orElseGet(JsonObject::new);
        LaunchDraftJson.json(draft).entrySet().forEach(each -> json.add(each.getKey(), each.getValue()));
        write(db, respondent, json, at);
    }

    /** An empty row is deleted. */
    static void write(DSLContext db, long respondent, JsonObject json, Instant at) {
        if (json.size() == 0) {
            delete(db, respondent);
            return;
        }
        String written = ColumnCipher.of(db).keep(KeyOwner.LAUNCH, respondent, json.toString());
        db.insertInto(LAUNCH_DRAFT)
                .columns(LAUNCH_DRAFT.RESPONDENT_ID, LAUNCH_DRAFT.DRAFT, LAUNCH_DRAFT.UPDATED_AT)
                .values(respondent, written, at.toEpochMilli())
                .onConflict(LAUNCH_DRAFT.RESPONDENT_ID)
                .doUpdate()
                .set(LAUNCH_DRAFT.DRAFT, written)
                .set(LAUNCH_DRAFT.UPDATED_AT, at.toEpochMilli())
                .execute();
    }

    /** Deletes the draft; a kept reply beside it stays. */
    public static void end(DSLContext db, long respondent, Instant at) {
        row(db, respondent).ifPresent(each -> write(db, respondent, KeptReplyTable.alone(each), at));
    }

    public static void delete(DSLContext db, long respondent) {
        ColumnCipher.of(db).retire(KeyOwner.LAUNCH, respondent);
        db.deleteFrom(LAUNCH_DRAFT).where(LAUNCH_DRAFT.RESPONDENT_ID.eq(respondent)).execute();
    }
}
