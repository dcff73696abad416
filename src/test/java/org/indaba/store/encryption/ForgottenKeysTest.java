package org.indaba.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indaba.conversation.state.FactSources;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.answer.StoredBubble;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.media.MediaTable;
import org.indaba.store.mydata.OwnDataRevision;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.PageTable;
import org.indaba.store.person.RespondentTable;
import org.indaba.store.response.ResponseIdentity;
import org.indaba.store.response.ResponseTable;
import org.indaba.store.staff.AnnouncementDraftTable;
import org.indaba.store.staff.HelpQuestionTable;
import org.indaba.store.staff.LaunchDraftTable;
import org.jooq.Field;
import org.junit.jupiter.api.Test;

/** What is deleted is unreadable: its key goes, and no other. */
class ForgottenKeysTest extends SealedHouse {
    @Test
    void a_withdrawal_takes_the_keys_of_the_response_alone() throws Exception {
        forgets(PersonKeyCipherTest::withdraw, KeyOwner.ANSWERS, KeyOwner.IDENTITY);
        assertThat(kinds(AMINA)).doesNotContain(KeyOwner.ANSWERS, KeyOwner.IDENTITY).hasSize(ALL.size() - 2);
    }

    @Test
    void the_erasure_of_who_answered_takes_their_identity_and_the_key_that_earlier_wordings_were_once_kept_with()
            throws Exception {
        forgets(db -> ResponseIdentity.erase(db, AMINA.response(), Giver.NOW), KeyOwner.ANSWERS, KeyOwner.IDENTITY);
        assertThat(kinds(AMINA)).contains(KeyOwner.ANSWERS).doesNotContain(KeyOwner.IDENTITY);
        assertThat(database.<List<StoredBubble>>read(db -> BubbleTable.ofAnswer(db, AMINA.response(), "Q1")))
                .extracting(StoredBubble::content)
                .containsExactly(AMINA.text("canary-answer"), AMINA.text("canary-second"));
    }

    @Test
    void a_bubble_that_is_deleted_is_unreadable_and_the_others_are_kept_with_a_new_key() throws Exception {
        String stored = database.asItLies(db -> db.select(BUBBLE.CONTENT).from(BUBBLE)
                .where(BUBBLE.ID.eq(AMINA.other())).fetchSingle(0, String.class));
        forgets(db -> BubbleTable.delete(db, AMINA.other(), AMINA.response()), KeyOwner.ANSWERS, KeyOwner.IDENTITY);
        assertThatThrownBy(() -> database.words().open(KeyOwner.ANSWERS, AMINA.response(), stored))
                .isInstanceOf(ColumnCipher.Unreadable.class);
        assertThat(kinds(AMINA)).isEqualTo(ALL);
        database.read(db -> {
            assertThat(BubbleTable.ofAnswer(db, AMINA.response(), "Q1")).extracting(StoredBubble::content)
                    .containsExactly(AMINA.text("canary-answer"));
            assertThat(OwnDataRevision.slice(db, AMINA.response(), AMINA.bubble(), OwnDataRevision.NONE))
                    .extracting(OwnDataRevision::content).containsExactly(AMINA.text("canary-before"));
            assertThat(HelpQuestionTable.slice(db, AMINA.response(), 0, 1).get(0).get(HELP_QUESTION.REPLY))
                    .isEqualTo(AMINA.text("canary-reply"));
            return null;
        });
    }

    @Test
    void a_name_that_is_taken_back_is_unreadable() throws Exception {
        Map<Field<?>, Object> nobody = new LinkedHashMap<>();
        nobody.put(RESPONSE.NAME_SEALED, null);
        forgets(db -> ResponseTable.update(db, AMINA.response(), nobody, Giver.NOW), KeyOwner.IDENTITY);
        assertThat(database.read(db -> ResponseIdentity.find(db, AMINA.response(), FactSources.Fact.ORGANIZATION)).orElseThrow())
                .isEqualTo(AMINA.bytes("canary-organization"));
    }

    @Test
    void a_respondent_who_is_forgotten_takes_along_all_that_was_theirs() throws Exception {
        does(db -> {
            MediaTable.releaseOfResponse(db, AMINA.response());
            ResponseIdentity.erase(db, AMINA.response(), Giver.NOW);
        });
        settle();
        forgets(
                db -> RespondentTable.forget(db, AMINA.respondent()),
                KeyOwner.ADDRESS, KeyOwner.STATE, KeyOwner.SAID, KeyOwner.PARKED, KeyOwner.LAUNCH, KeyOwner.ANNOUNCEMENT);
        assertThat(kinds(AMINA)).containsExactlyInAnyOrder(KeyOwner.ANSWERS, KeyOwner.ENTITY);
    }

    @Test
    void a_conversation_without_a_consultation_has_another_key_and_so_has_what_is_said_there() throws Exception {
        does(db -> OutboxTable.delete(db, List.of(AMINA.outboxRow())));
        forgets(db -> ConversationTable.forgetConsultation(db, AMINA.respondent(), "villages"), KeyOwner.STATE, KeyOwner.SAID);
        assertThat(kinds(AMINA)).contains(KeyOwner.STATE).doesNotContain(KeyOwner.SAID);
    }

    @Test
    void pages_that_are_forgotten_are_unreadable_once_no_message_waits_that_was_kept_with_their_key() throws Exception {
        Set<Long> before = Set.copyOf(keys().values());
        does(db -> PageTable.deleteOfRespondent(db, AMINA.respondent()));
        does(db -> PageTable.show(db, AMINA.address(), List.of(new Notice.QrCode("new")), true, Giver.NOW));
        settle();
        assertThat(keys().values()).as("a message waits").containsAll(before);

        does(db -> OutboxTable.delete(db, List.of(AMINA.outboxRow())));
        forgets(db -> PageTable.deleteOfRespondent(db, AMINA.respondent()), KeyOwner.SAID);
    }

    @Test
    void an_address_that_is_left_or_moved_has_another_key() throws Exception {
        forgets(
                db -> AddressTable.detach(db, AMINA.address(), "left", AMINA.bytes("nowhere"), Giver.NOW), KeyOwner.ADDRESS);
        forgets(KOFI, db -> AddressTable.move(db, KOFI.address(), "moved", KOFI.bytes("there")), KeyOwner.ADDRESS);
    }

    @Test
    void what_was_parked_drafts_and_the_names_of_the_invited_go_alone() throws Exception {
        forgets(db -> ParkedInboundTable.delete(db, AMINA.parked()), KeyOwner.PARKED);
        forgets(KOFI, db -> ParkedInboundTable.delete(db, KOFI.respondent()), KeyOwner.PARKED);
        forgets(db -> LaunchDraftTable.delete(db, AMINA.respondent()), KeyOwner.LAUNCH);
        forgets(db -> AnnouncementDraftTable.delete(db, AMINA.respondent()), KeyOwner.ANNOUNCEMENT);
        does(db -> InvitedEntityTable.forget(db, Giver.CONSULTATION_CODE));
        settle();
        assertThat(kinds(AMINA)).doesNotContain(KeyOwner.ENTITY);
        assertThat(kinds(KOFI)).doesNotContain(KeyOwner.ENTITY).contains(KeyOwner.LAUNCH);
    }
}
