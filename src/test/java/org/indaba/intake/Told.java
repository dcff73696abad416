package org.indaba.intake;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.indaba.rehearsal.RehearsalStore;
import org.indaba.store.Database;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What is stored, told as the end of a dialogue tells it. */
public record Told(Database database, Vault vault) {

    public List<String> lines() {
        return database.read(db -> {
            List<String> lines = new ArrayList<>();
            db.select(AUDIT.SUBJECT).from(AUDIT).where(AUDIT.ACT.eq("refused")).orderBy(AUDIT.SEQ)
                    .forEach(row -> lines.add("= " + row.value1() + ": refused"));
            Map<String, Record> latest = new TreeMap<>();
            db.selectFrom(RESPONSE).orderBy(RESPONSE.ID).forEach(row -> latest.put(row.get(RESPONSE.CONSULTATION), row));
            latest.forEach((code, response) -> {
                lines.add("= " + code + ": " + response.get(RESPONSE.STATUS) + profile(ColumnCipher.of(db), response));
                answers(db, response.get(RESPONSE.ID)).forEach((question, told) ->
                        lines.add("= " + code + " " + question + ": " + told));
            });
            return lines;
        });
    }

    private String profile(ColumnCipher words, Record response) {
        Map<String, String> profile = new TreeMap<>();
        put(profile, "stakeholder_type", response.get(RESPONSE.STAKEHOLDER_TYPE));
        put(profile, "recordings", response.get(RESPONSE.PUBLISH_RECORDINGS));
        put(profile, "itu_status", response.get(RESPONSE.ITU_STATUS));
        put(profile, "country", response.get(RESPONSE.COUNTRY));
        put(profile, "source", response.get(RESPONSE.SOURCE));
        put(profile, "publication", response.get(RESPONSE.PUBLICATION));
        put(profile, "individual_capacity", response.get(RESPONSE.INDIVIDUAL_CAPACITY));
        long id = response.get(RESPONSE.ID);
        put(profile, "name", open(
                "response " + id + " name", words.open(KeyOwner.IDENTITY, id, response.get(RESPONSE.NAME_SEALED))));
        put(profile, "organization", open(
                "response " + id + " organization",
                words.open(KeyOwner.IDENTITY, id, response.get(RESPONSE.ORGANIZATION_SEALED))));
        StringBuilder told = new StringBuilder();
        profile.forEach((name, value) -> told.append(", ").append(name).append(' ').append(value));
        return told.toString();
    }

    private String open(String place, byte[] sealed) {
        return sealed == null ? null : vault.open(place, sealed);
    }

    private static void put(Map<String, String> profile, String name, Object value) {
        if (value != null) {
            profile.put(name, value.toString());
        }
    }

    private static Map<String, String> answers(DSLContext db, long response) {
        Map<String, String> answers = new TreeMap<>();
        db.select().from(ANSWER)
                .where(ANSWER.RESPONSE_ID.eq(response))
                .forEach(row -> answers.put(row.get(ANSWER.QUESTION), "skipped"));
        Map<String, List<String>> told = new TreeMap<>();
        db.selectFrom(BUBBLE)
                .where(BUBBLE.RESPONSE_ID.eq(response))
                .orderBy(BUBBLE.QUESTION, BUBBLE.SENT_AT, BUBBLE.ORDINAL)
                .forEach(row -> told.computeIfAbsent(row.get(BUBBLE.QUESTION), id -> new ArrayList<>())
                        .add(RehearsalStore.told(
                                ColumnCipher.of(db).open(KeyOwner.ANSWERS, response, row.get(BUBBLE.CONTENT)),
                                kinds(db, row.get(BUBBLE.ID)), row.get(BUBBLE.REVISIONS))));
        told.forEach((question, bubbles) -> answers.put(question, String.join(" | ", bubbles)));
        return answers;
    }

    private static List<String> kinds(DSLContext db, long bubble) {
        return db.select(MEDIA.KIND).from(MEDIA).where(MEDIA.BUBBLE_ID.eq(bubble)).fetch(MEDIA.KIND);
    }
}
