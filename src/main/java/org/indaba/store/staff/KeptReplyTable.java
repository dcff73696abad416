package org.indaba.store.staff;

import static org.indaba.store.schema.Tables.LAUNCH_DRAFT;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.coordination.KeptReply;
import org.jooq.DSLContext;

/**
 * Has the statements over what staff who get questions have typed and not sent yet. It is in the same row as the draft of a
 * launch.
 */
public final class KeptReplyTable {
    private static final String REPLY = "reply";
    private static final String QUESTION = "reply-to";
    private static final String ANSWERED = "reply-answered";
    private static final String ASKED = "reply-asked";
    private static final List<String> ALL = List.of(REPLY, QUESTION, ANSWERED, ASKED);

    private KeptReplyTable() {}

    /**
     * Reads the kept reply. It has the time of the question about it only where the row was written at that time, so that
     * nothing else was asked since.
     */
    public static KeptReply find(DSLContext db, long respondent) {
        return LaunchDraftTable.written(db, respondent)
                .map(each -> read(each.json(), each.at()))
                .orElse(KeptReply.NONE);
    }

    private static KeptReply read(JsonObject json, long written) {
        if (!json.has(REPLY)) {
            return KeptReply.NONE;
        }
        List<KeptReply.Part> parts = new ArrayList<>();
        for (JsonElement each : json.getAsJsonArray(REPLY)) {
            JsonObject part = each.getAsJsonObject();
            parts.add(new KeptReply.Part(part.get("message").getAsString(), part.get("text").getAsString()));
        }
        return new KeptReply(
                parts, json.has(QUESTION) ? OptionalLong.of(json.get(QUESTION).getAsLong()) : OptionalLong.empty(),
                json.has(ANSWERED),
                Optional.of(Instant.ofEpochMilli(json.get(ASKED).getAsLong())).filter(each -> each.toEpochMilli() == written));
    }

    public static void save(DSLContext db, long respondent, KeptReply reply, Instant at) {
        JsonObject json = LaunchDraftTable.row(db, respondent).orElseGet(JsonObject::new);
        LaunchDraftTable.write(db, respondent, kept(json, Optional.of(reply), at), at);
    }

    /** Stores that something else was asked after it. */
    public static void passOver(DSLContext db, long respondent, Instant at) {
        LaunchDraftTable.row(db, respondent).filter(each -> each.has(REPLY)).ifPresent(any -> db.update(LAUNCH_DRAFT)
                .set(LAUNCH_DRAFT.UPDATED_AT, at.toEpochMilli())
                .where(LAUNCH_DRAFT.RESPONDENT_ID.eq(respondent))
                .execute());
    }

    public static void delete(DSLContext db, long respondent, Instant at) {
        LaunchDraftTable.row(db, respondent).filter(each -> each.has(REPLY))
                .ifPresent(each -> LaunchDraftTable.write(db, respondent, kept(each, Optional.empty(), at), at));
    }

    private static JsonObject kept(JsonObject json, Optional<KeptReply> reply, Instant at) {
        ALL.forEach(json::remove);
        reply.ifPresent(each -> {
            JsonArray parts = new JsonArray();
            each.parts().forEach(one -> {
                JsonObject part = new JsonObject();
                part.addProperty("message", one.message());
                part.addProperty("text", one.text());
                parts.add(part);
            });
            json.add(REPLY, parts);
            json.addProperty(ASKED, at.toEpochMilli());
            if (each.answered()) {
                json.addProperty(ANSWERED, true);
            }
            each.question().ifPresent(question -> json.addProperty(QUESTION, question));
        });
        return json;
    }

    /** Returns the part of a row that stays when its draft is deleted. */
    static JsonObject alone(JsonObject json) {
        JsonObject alone = new JsonObject();
        for (String each : ALL) {
            if (json.has(each)) {
                alone.add(each, json.get(each));
            }
        }
        return alone;
    }
}
