package org.indaba.store.encryption;

import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.InboundKey;
import org.indaba.consultation.Scope;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.announcement.AnnouncementDraft;
import org.indaba.coordination.launch.LaunchDraft;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.store.answer.InsertBubble;
import org.indaba.store.answer.ReviseBubble;
import org.indaba.store.answer.StoredBubble;
import org.indaba.store.answer.UpsertAnswer;
import org.indaba.store.consultation.InvitedEntities;
import org.indaba.store.inbound.ParkInbound;
import org.indaba.store.media.InsertMedia;
import org.indaba.store.outbox.InsertOutboxRow;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.person.InsertRespondent;
import org.indaba.store.person.PageRows;
import org.indaba.store.person.SaveConversation;
import org.indaba.store.response.InsertResponse;
import org.indaba.store.response.UpdateResponse;
import org.indaba.store.staff.AnnouncementDraftTable;
import org.indaba.store.staff.HelpQuestions;
import org.indaba.store.staff.LaunchDraftTable;
import org.jooq.DSLContext;

/** A person who gives one of everything that can be given, by the statements that the product keeps it with. */
record Giver(int number) {
    static final Instant NOW = Instant.parse("2027-01-31T10:00:00Z");
    static final String CONSULTATION_CODE = "villages";
    private static final Language ENGLISH = new Language("en");

    static void consultation(DSLContext db) {
        db.insertInto(CONSULTATION)
                .set(CONSULTATION.CODE, CONSULTATION_CODE)
                .set(CONSULTATION.ORIGIN, "file")
                .set(CONSULTATION.SOURCE, "")
                .set(CONSULTATION.SCOPE, "")
                .set(CONSULTATION.ZONE, "UTC")
                .set(CONSULTATION.CONTACT, "")
                .set(CONSULTATION.REGISTERED_AT, 0L)
                .execute();
    }

    long respondent() {
        return number * 100L + 1;
    }

    long address() {
        return number * 100L + 2;
    }

    long response() {
        return number * 100L + 3;
    }

    long bubble() {
        return number * 100L + 4;
    }

    long other() {
        return number * 100L + 5;
    }

    long media() {
        return number * 100L + 6;
    }

    long question() {
        return number * 100L + 7;
    }

    long entity() {
        return number * 100L + 8;
    }

    long outboxRow() {
        return number * 100L + 9;
    }

    String lookup() {
        return "lookup-" + number;
    }

    InboundKey parked() {
        return new InboundKey("telegram", "7", "parked-" + number);
    }

    byte[] bytes(String word) {
        return (word + "-" + number).getBytes(StandardCharsets.UTF_8);
    }

    String text(String word) {
        return word + "-" + number;
    }

    /** Every word but the conversation's, which is none. */
    static List<String> words() {
        return List.of(
                "canary-answer", "canary-second", "canary-before", "canary-reference", "canary-file.pdf", "canary-asked",
                "canary-reply", "canary-name", "canary-organization", "canary-address", "canary-page", "canary-parked",
                "canary-launch", "canary-announced", "canary-entity");
    }

    void gives(DSLContext db) {
        InsertRespondent.run(
                db, respondent(), address(), new Address("telegram", "7", "place"), lookup(), bytes("canary-address"), NOW);
        SaveConversation.run(db, respondent(), ConversationState.NEW, NOW);
        InsertResponse.run(
                db, response(), respondent(), "pseudonym", "receipt-" + number, CONSULTATION_CODE,
                new Edition("q", "1"), "telegram", Optional.empty(), ENGLISH, "1", NOW, false, NOW);
        UpsertAnswer.run(db, response(), "Q1", UpsertAnswer.ANSWERED, ENGLISH, "What?", NOW);
        bubble(db, bubble(), "canary-before");
        bubble(db, other(), "canary-second");
        StoredBubble before = StoredBubble.ofRespondent(db, respondent(), bubble()).orElseThrow();
        ReviseBubble.run(db, before, text("canary-answer"), before.kept(), NOW);
        InsertMedia.run(
                db, media(), bubble(), response(), "telegram",
                new Attachment(
                        "document", "unused", Optional.of(text("canary-file.pdf")), Optional.empty(), OptionalLong.empty()),
                bytes("canary-reference"), NOW);
        HelpQuestions.add(db, question(), response(), address(), "m-" + question(), text("canary-asked"), NOW);
        HelpQuestions.answer(db, question(), text("canary-reply"), address(), "r-" + question(), "grant 1", NOW);
        UpdateResponse.run(
                db, response(),
                Map.of(
                        RESPONSE.NAME_SEALED, bytes("canary-name"), RESPONSE.ORGANIZATION_SEALED, bytes("canary-organization")),
                NOW);
        PageRows.show(db, address(), List.of(new Notice.QrCode(text("canary-page"))), true, NOW);
        InsertOutboxRow.run(db, new OutboxRow(
                outboxRow(), respondent(), address(), OutboxRow.REPLY, new Notice.QrCode(text("canary-page")), false, NOW,
                Optional.empty(), NOW, 0, 0));
        ParkInbound.run(db, parked(), lookup(), bytes("canary-parked"), List.of(), "a reason", Optional.empty(), NOW);
        LaunchDraftTable.save(db, respondent(), draft(), NOW);
        AnnouncementDraftTable.save(db, respondent(), announcement(), NOW);
        InvitedEntities.add(db, entity(), CONSULTATION_CODE, bytes("canary-entity"), "hash-" + number, NOW);
    }

    LaunchDraft draft() {
        return new LaunchDraft(
                LaunchDraft.Step.TITLE, ENGLISH, text("canary-launch"), Scope.parse("global"), LaunchDraft.Asked.OFFICIAL, List.of(),
                List.of(), ZoneOffset.UTC, Optional.empty(), Optional.empty(), "");
    }

    AnnouncementDraft announcement() {
        return new AnnouncementDraft(CONSULTATION_CODE, Map.of(ENGLISH, text("canary-announced")));
    }

    private void bubble(DSLContext db, long id, String word) {
        InsertBubble.run(db, new InsertBubble.Row(
                id, response(), "Q1", address(), "m-" + id, NOW, id, "text", ENGLISH, "1", text(word), 1, text(word).length(), NOW));
    }
}
