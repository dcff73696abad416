package org.indaba.intake.effect;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.indaba.channel.Inbound;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.Effect;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.Profile;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.response.ResponseIdentity;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Writes what people tell about themselves into columns of their response. */
final class ProfileEffectWriter {
    private final TurnDependencies tools;
    private final DSLContext db;
    private final ConsultationDirectory desk;
    private final KnownAddress from;
    private final Instant now;
    private boolean erased;

    ProfileEffectWriter(TurnDependencies tools, DSLContext db, ConsultationDirectory desk, KnownAddress from, Instant now) {
        this.tools = tools;
        this.db = db;
        this.desk = desk;
        this.from = from;
        this.now = now;
    }

    /** Tells whether something was erased. */
    boolean erased() {
        return erased;
    }

    boolean byName(String consultation) {
        return desk.briefing(consultation).filter(ConsultationSummary::targeted).isPresent();
    }

    /** Whoever was invited by name answers for that name, whatever else they choose. */
    void organization(long response, String consultation) {
        new PersonalInvitations(tools, db).name(consultation, from.respondent()).ifPresent(name -> ResponseTable.update(
                db, response, new IdentitySeal(tools, db).columns(response, FactSources.Fact.ORGANIZATION, name), now));
    }

    void set(long response, Effect.ProfileSet set) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        String code = set.code().orElse(null);
        switch (set.field()) {
            case STAKEHOLDER_TYPE -> columns.put(RESPONSE.STAKEHOLDER_TYPE, code);
            case ITU_STATUS -> columns.put(RESPONSE.ITU_STATUS, code);
            case COUNTRY -> columns.put(RESPONSE.COUNTRY, code);
            case RECORDINGS ->
                columns.put(RESPONSE.PUBLISH_RECORDINGS, set.code().map(Boolean::valueOf).orElse(null));
            case PUBLICATION -> {
                columns.put(RESPONSE.PUBLICATION, code);
                columns.put(RESPONSE.PUBLISH_RECORDINGS, null);
                if (!Profile.NAMED.code().equals(code) && ResponseIdentity.isKept(db, response)) {
                    List.of(RESPONSE.NAME_SEALED, RESPONSE.ORGANIZATION_SEALED, RESPONSE.INDIVIDUAL_CAPACITY)
                            .forEach(each -> columns.put(each, null));
                    erased = true;
                }
            }
        }
        String fact = ProfileAudit.detail(set.field());
        describe(response, set.code().isPresent() ? fact : ProfileAudit.takenBack(fact), columns);
        if (columns.containsKey(RESPONSE.ORGANIZATION_SEALED) && byName(set.consultation())) {
            organization(response, set.consultation());
        }
    }

    void wished(long response) {
        audit(response, ProfileAudit.detail(Effect.ProfileSet.Field.PUBLICATION));
    }

    /** Whoever answers for themselves does not answer for an organization that they named before. */
    void capacity(long response, boolean individual) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(RESPONSE.INDIVIDUAL_CAPACITY, individual);
        if (individual && ResponseIdentity.find(db, response, FactSources.Fact.ORGANIZATION).isPresent()) {
            columns.put(RESPONSE.ORGANIZATION_SEALED, null);
            erased = true;
        }
        describe(response, ProfileAudit.CAPACITY, columns);
    }

    void capacityCleared(long response) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(RESPONSE.INDIVIDUAL_CAPACITY, null);
        columns.put(RESPONSE.ORGANIZATION_SEALED, null);
        erased = true;
        describe(response, ProfileAudit.takenBack(ProfileAudit.CAPACITY), columns);
    }

    void identity(long response, Effect.IdentityGiven given, Inbound inbound) {
        String text = inbound instanceof Inbound.Edit edit ? edit.text() : ((Inbound.Message) inbound).text();
        FactSources.Fact fact = given.identity() == Effect.IdentityGiven.Identity.NAME
                ? FactSources.Fact.NAME
                : FactSources.Fact.ORGANIZATION;
        describe(response, ProfileAudit.detail(given.identity()), new IdentitySeal(tools, db).columns(response, fact, text));
    }

    private void describe(long response, String what, Map<? extends Field<?>, ?> columns) {
        ResponseTable.update(db, response, columns, now);
        audit(response, what);
    }

    private void audit(long response, String what) {
        AuditTable.append(db, now, "respondent", ProfileAudit.ACT, Long.toString(response), what);
    }
}
