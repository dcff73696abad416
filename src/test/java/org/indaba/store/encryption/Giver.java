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
import org.indaba.store.answer.AnswerTable;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.answer.StoredBubble;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.media.MediaTable;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.PageTable;
import org.indaba.store.person.RespondentTable;
import org.indaba.store.response.ResponseTable;
import org.indaba.store.staff.AnnouncementDraftTable;
import org.indaba.store.staff.HelpQuestionTable;
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
        RespondentTable.insert(
                db, respondent(), address(), new Address("telegram", "7", "place"), lookup(), bytes("canary-address"), NOW);
        ConversationTable.save(db, respondent(), ConversationState.NEW, NOW);
        ResponseTable.insert(
                db, response(), respondent(), "pseudonym", "receipt-" + number, CONSULTATION_CODE,
                new Edition("q", "1"), "telegram", Optional.empty(), ENGLISH, "1", NOW, false, NOW);
        AnswerTable.save(db, response(), "Q1", AnswerTable.ANSWERED, ENGLISH, "What?", NOW);
        bubble(db, bubble(), "canary-before");
        bubble(db, other(), "canary-second");
        StoredBubble before = BubbleTable.ofRespondent(db, respondent(), bubble()).orElseThrow();
        BubbleTable.revise(db, before, text("canary-answer"), before.kept(), NOW);
        MediaTable.insert(
                db, media(), bubble(), response(), "telegram",
                new Attachment(
                        "document", "unused", Optional.of(text("canary-file.pdf")), Optional.empty(), OptionalLong.empty()),
                bytes("canary-reference"), NOW);
        HelpQuestionTable.add(db, question(), response(), address(), "m-" + question(), text("canary-asked"), NOW);
        HelpQuestionTable.answer(db, question(), text("canary-reply"), address(), "r-" + question(), "grant 1", NOW);
        ResponseTable.update(
                db, response(),
                Map.of(
                        RESPONSE.NAME_SEALED, bytes("canary-name"), RESPONSE.ORGANIZATION_SEALED, bytes("canary-organization")),
                NOW);
        PageTable.show(db, address(), List.of(new Notice.QrCode(text("canary-page"))), true, NOW);
        OutboxTable.insert(db, new OutboxRow(
                outboxRow(), respondent(), address(), OutboxRow.REPLY, new Notice.QrCode(text("canary-page")), false, NOW,
                Optional.empty(), NOW, 0, 0));
        ParkedInboundTable.park(db, parked(), lookup(), bytes("canary-parked"), List.of(), "a reason", Optional.empty(), NOW);
        LaunchDraftTable.save(db, respondent(), draft(), NOW);
        AnnouncementDraftTable.save(db, respondent(), announcement(), NOW);
        InvitedEntityTable.add(db, entity(), CONSULTATION_CODE, bytes("canary-entity"), "hash-" + number, NOW);
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
        BubbleTable.insert(db, new BubbleTable.Row(
                id, response(), "Q1", address(), "m-" + id, NOW, id, "text", ENGLISH, "1", text(word), 1, text(word).length(), NOW));
    }
}
