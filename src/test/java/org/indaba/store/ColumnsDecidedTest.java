package org.indaba.store;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.DecryptedRows;
import org.indaba.store.encryption.EncryptedColumn;
import org.indaba.store.engine.RowCursor;
import org.indaba.store.schema.DefaultSchema;
import org.junit.jupiter.api.Test;

/**
 * Of every column it is decided whether it is kept sealed. A new one fails here until it is, with its reason: what is not
 * sealed stays readable in the dead rows, the log, the replicas and the dumps of a PostgreSQL after it was deleted.
 */
class ColumnsDecidedTest {
    /** Numbers, times, codes and hashes of things, of what operators publish, and of what is done: nobody's words. */
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            entry("respondent", "id created_at"),
            entry("address", "id respondent_id channel bot gone_at"),
            entry("inbound", "channel bot inbound_key received_at"),
            entry("parked_inbound", "channel bot inbound_key reason parked_at uploads"),
            entry("conversation", "respondent_id updated_at heard_on"),
            entry("running_day", "id number began_at"),
            entry("edition", "questionnaire version digest source registered_at"),
            entry("consultation", "code origin source scope zone opens_at closes_at contact registered_at"),
            entry("response", "id consultation receipt questionnaire version channel language status trial"
                    + " consent_version consented_at started_at updated_at submitted_at withdrawn_at stopped_at reminders"
                    + " reminders_ended_at"),
            entry("answer", "response_id question status language shown first_at last_at"),
            entry("bubble", "id response_id question address_id sent_at ordinal kind language version words revisions"
                    + " characters received_at edited_at"),
            entry("revision", "bubble_id number replaced_at"),
            entry("stored_file", "sha256 bytes uses stored_at"),
            entry("media", "id bubble_id response_id kind channel mime declared_bytes seconds state sha256 attempts due_at reason"),
            entry("outbox", "id respondent_id address_id priority kind replaceable state due_at expires_at created_at"
                    + " attempts unknown_outcomes reason broadcast_id buttons bot"),
            entry("page", "address_id position kind shown_at"),
            entry("audit", "seq at actor act subject detail hash"),
            entry("token", "id hash role region created_at revoked_at expires_at used_at name"),
            entry("role_grant", "id respondent_id role scope granted_by granted_at ends_at revoked_at address_id"),
            entry("act", "act_key kind subject due_at claimed_by claimed_at done_at"),
            entry("invitation", "id hash role scope role_ends_at invited_by created_at expires_at used_at"),
            entry("launch_draft", "respondent_id updated_at"),
            entry("broadcast", "id kind consultation texts state receivers seen slices queued sent teller teller_address"
                    + " teller_language begun_at ended_at"),
            entry("broadcast_later", "broadcast_id respondent_id due_at"),
            entry("announcement_draft", "respondent_id consultation updated_at"),
            entry("help_question", "id response_id address_id asked_at reply_address_id answered_by answered_at"
                    + " withdrawn_at"),
            entry("help_relay", "outbox_id question_id grant_id address_id"),
            entry("group_chat", "address_id consultation invited_at"),
            entry("document", "id consultation number title version status languages state format bytes sha256 added_by"
                    + " added_at changed_at"),
            entry("document_wanted", "document_id address_id language channel attempts due_at"),
            entry("invited_entity", "id consultation hash created_at held_by"),
            entry("entity_opened", "respondent_id consultation entity_id opened_at"),
            entry("key_mark", "id sealed made_at"),
            entry("pause", "address_id whole_bot ends_at"));

    /** What is counted and selected by in SQL, of a person without a name: a kind of stakeholder, a country, a label. */
    private static final Map<String, String> COUNTED_BY = Map.of(
            "response", "source stakeholder_type individual_capacity itu_status country publication publish_recordings",
            "parked_inbound", "consultation stage question");

    /** What finds a row again, so that it must be equal to itself: of no use without the key file, or without a chat. */
    private static final Map<String, String> FOUND_BY = Map.of(
            "address", "lookup live_message",
            "parked_inbound", "lookup",
            "response", "respondent_id pseudonym",
            "bubble", "message_key",
            "help_question", "message_key reply_key",
            "help_relay", "message_key");

    /** Sealed by the key file, and of no use once its row is gone: a code leads nowhere, a paper was published. */
    private static final Map<String, String> GOES_WITH_ITS_ROW = Map.of(
            "resume_code", "hash respondent_id seed created_at sealed",
            "document_wanted", "file_reference");

    @Test
    void every_column_is_sealed_or_there_is_a_reason_why_not() {
        Set<String> decided = new TreeSet<>();
        Stream.of(NOBODYS, COUNTED_BY, FOUND_BY, GOES_WITH_ITS_ROW).forEach(each -> each.forEach((table, columns) ->
                Arrays.stream(columns.split(" ")).forEach(column ->
                        assertThat(decided.add(table + "." + column)).as(table + "." + column + " once").isTrue())));
        EncryptedColumn.ALL.forEach(each -> assertThat(
                        decided.add(each.column().getTable().getName() + "." + each.column().getName()))
                .as(each.column() + " once").isTrue());
        Set<String> there = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .flatMap(table -> Arrays.stream(table.fields()).map(each -> table.getName() + "." + each.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).hasSizeGreaterThan(200);
        assertThat(decided).isEqualTo(there);
    }

    /** They hand such a column on to what seals it, empty it, or ask whether it is empty. */
    private static final Set<String> NEITHER =
            Set.of("ProfileEffectWriter.java", "ResponseIdentity.java", "AddressTable.java", "PlaceholderOwner.java",
                    // they are given rows that were opened
                    "MyDataText.java", "MyDataFacts.java", "HelpQuestionHistory.java");

    @Test
    void whatever_names_a_sealed_column_knows_that_it_is_sealed() throws IOException {
        Pattern sealed = Pattern.compile(EncryptedColumn.ALL.stream()
                .map(each -> (each.column().getTable().getName() + "\\." + each.column().getName()).toUpperCase(Locale.ROOT) + "\\b")
                .collect(Collectors.joining("|")));
        Pattern knows = Pattern.compile("\\b(?:%s|%s|%s)\\b|extends %s\\b".formatted(ColumnCipher.class.getSimpleName(),
                EncryptedColumn.class.getSimpleName(), DecryptedRows.class.getSimpleName(), RowCursor.class.getSimpleName()));
        List<String> found;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            found = files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> sealed.matcher(text(each)).find() && !knows.matcher(text(each)).find())
                    .map(each -> each.getFileName().toString())
                    .filter(each -> !NEITHER.contains(each))
                    .toList();
        }
        assertThat(found).as("reads or writes what PostgreSQL keeps sealed, as if it were not").isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
