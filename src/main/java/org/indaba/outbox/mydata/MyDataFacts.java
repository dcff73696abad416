package org.indaba.outbox.mydata;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.Profile;
import org.indaba.questionnaire.Language;
import org.indaba.store.ReadContext;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.mydata.OwnDataRows;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The facts about a person in one response, without their answers, and how long they are kept. */
record MyDataFacts(Vault vault, ConsultationDirectory desk, int backupDays, Record response) {

    long id() {
        return response.get(RESPONSE.ID);
    }

    ZoneId zone() {
        return briefing().map(ConsultationSummary::zone).orElse(ZoneOffset.UTC);
    }

    Paragraph title(Language language) {
        String code = response.get(RESPONSE.CONSULTATION);
        String title = briefing().map(each -> each.title().in().getOrDefault(language, code)).orElse(code);
        return Paragraph.of(PhraseKey.MY_DATA_CONSULTATION, Map.of("title", new PhraseArgument.Words(title)));
    }

    List<Paragraph> given() {
        List<Paragraph> given = new ArrayList<>();
        given.add(Paragraph.of(PhraseKey.MY_DATA_CONSENT, Map.of("date", moment(response.get(RESPONSE.CONSENTED_AT)))));
        choice(PhraseKey.MY_DATA_TYPE, Profile.STAKEHOLDER_TYPES, response.get(RESPONSE.STAKEHOLDER_TYPE)).ifPresent(given::add);
        choice(PhraseKey.MY_DATA_ITU_STATUS, Profile.ITU_STATUSES, response.get(RESPONSE.ITU_STATUS)).ifPresent(given::add);
        Optional.ofNullable(response.get(RESPONSE.COUNTRY)).ifPresent(country -> given.add(
                Paragraph.of(PhraseKey.MY_DATA_COUNTRY, Map.of("value", new PhraseArgument.Country(country)))));
        choice(PhraseKey.MY_DATA_PUBLICATION, Profile.PUBLICATIONS, response.get(RESPONSE.PUBLICATION)).ifPresent(given::add);
        Optional.ofNullable(response.get(RESPONSE.PUBLISH_RECORDINGS)).ifPresent(published -> given.add(Paragraph.of(
                PhraseKey.MY_DATA_RECORDINGS,
                Map.of("value", new PhraseArgument.Named(
                        (published ? Profile.PUBLISHED : Profile.TEXT_ALONE).label())))));
        identity(PhraseKey.MY_DATA_NAME, " name", response.get(RESPONSE.NAME_SEALED)).ifPresent(given::add);
        identity(PhraseKey.MY_DATA_ORGANIZATION, " organization", response.get(RESPONSE.ORGANIZATION_SEALED))
                .ifPresent(given::add);
        if (response.get(RESPONSE.SUBMITTED_AT) != null) {
            given.add(Paragraph.of(PhraseKey.MY_DATA_SUBMITTED, Map.of(
                    "date", moment(response.get(RESPONSE.SUBMITTED_AT)),
                    "receipt", new PhraseArgument.Code(response.get(RESPONSE.RECEIPT)))));
        }
        return given;
    }

    Paragraph counts(DSLContext db) {
        OwnDataRows.Counts counts = OwnDataRows.counts(db, id());
        return Paragraph.of(PhraseKey.MY_DATA_COUNT, Map.of(
                "messages", new PhraseArgument.Count(counts.messages()), "files", new PhraseArgument.Count(counts.files()),
                "wordings", new PhraseArgument.Count(counts.wordings())));
    }

    /** Who has downloaded them, until when they are kept, and how long backups keep them. */
    List<Paragraph> keeping(ReadContext db) {
        List<Paragraph> keeping = new ArrayList<>();
        AuditTable.downloadsByRole(db, response.get(RESPONSE.CONSULTATION)).forEach(each -> keeping.add(
                Paragraph.of(PhraseKey.MY_DATA_DOWNLOADED, Map.of("date", day(each.at()), "who", new PhraseArgument.Named(role(each))))));
        briefing().ifPresent(each -> keeping.add(each.forgotten()
                .map(at -> Paragraph.of(PhraseKey.MY_DATA_KEPT, Map.of("date", day(at))))
                .orElse(Paragraph.of(
                        PhraseKey.MY_DATA_KEPT_OPEN, Map.of("days", new PhraseArgument.Count(each.retentionDays()))))));
        keeping.add(Paragraph.of(
                PhraseKey.MY_DATA_BACKUPS, Map.of("days", new PhraseArgument.Count(backupDays))));
        return keeping;
    }

    private static PhraseKey role(AuditTable.Download download) {
        return switch (download.role().orElse("")) {
            case "secretariat" -> PhraseKey.ROLE_SECRETARIAT;
            case "coordinator" -> PhraseKey.ROLE_COORDINATOR;
            case "reader" -> PhraseKey.ROLE_READER;
            default -> PhraseKey.AUDIT_OPERATOR;
        };
    }

    Optional<ConsultationSummary> briefing() {
        return desk.held(response.get(RESPONSE.CONSULTATION));
    }

    private static Optional<Paragraph> choice(PhraseKey line, List<Profile.Choice> choices, String code) {
        return Optional.ofNullable(code)
                .flatMap(each -> Profile.of(choices, each))
                .map(choice -> Paragraph.of(line, Map.of("value", new PhraseArgument.Named(choice.label()))));
    }

    private Optional<Paragraph> identity(PhraseKey line, String field, byte[] sealed) {
        return Optional.ofNullable(sealed).map(each -> Paragraph.of(
                line, Map.of("value", new PhraseArgument.Words(vault.open("response " + id() + field, each)))));
    }

    private PhraseArgument.Moment moment(long at) {
        return new PhraseArgument.Moment(Instant.ofEpochMilli(at), zone());
    }

    private PhraseArgument.Day day(Instant at) {
        return new PhraseArgument.Day(LocalDate.ofInstant(at, zone()));
    }
}
