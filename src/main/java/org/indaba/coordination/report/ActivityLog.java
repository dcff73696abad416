package org.indaba.coordination.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.role.RoleInvitationHandler;

/** Writes the acts on a consultation in words: a role by its number, and nobody by name. */
public final class ActivityLog {
    private static final String GRANT = "grant ";

    /** The end of a download's record where names were in it. */
    private static final String WITH_NAMES = " names";

    private final StaffContext office;

    public ActivityLog(StaffContext office) {
        this.office = office;
    }

    public List<Paragraph> of(Consultation consultation, Map<String, PhraseArgument> about) {
        if (office.log().isEmpty()) {
            return List.of(Paragraph.of(PhraseKey.AUDIT_NONE, about));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(PhraseKey.AUDIT_HEAD, about));
        office.log().forEach(each -> paragraphs.add(item(each, consultation)));
        return paragraphs;
    }

    private static Paragraph item(LogEntry logged, Consultation consultation) {
        Map<String, PhraseArgument> values = new HashMap<>();
        values.put("date", new PhraseArgument.Moment(logged.at(), consultation.zone()));
        values.put("who", who(logged.actor()));
        if (logged.act().equals("exported")) {
            boolean names = logged.detail().endsWith(WITH_NAMES);
            values.put("file", new PhraseArgument.Code(names
                    ? logged.detail().substring(0, logged.detail().length() - WITH_NAMES.length()) : logged.detail()));
            return Paragraph.of(names ? PhraseKey.AUDIT_EXPORT_NAMES : PhraseKey.AUDIT_EXPORT, values);
        }
        values.put("what", what(logged.act()));
        return Paragraph.of(PhraseKey.AUDIT_ACT, values);
    }

    private static PhraseArgument who(String actor) {
        if (actor.startsWith(GRANT) && RoleInvitationHandler.isNumber(actor.substring(GRANT.length()))) {
            return new PhraseArgument.Code(RoleInvitationHandler.number(Long.parseLong(actor.substring(GRANT.length()))));
        }
        return switch (actor) {
            case "secretariat" -> new PhraseArgument.Named(PhraseKey.ROLE_SECRETARIAT);
            case "cli" -> new PhraseArgument.Named(PhraseKey.AUDIT_OPERATOR);
            case "schedule", "indaba" -> new PhraseArgument.Named(PhraseKey.AUDIT_ITSELF);
            default -> new PhraseArgument.Code(actor);
        };
    }

    private static PhraseArgument what(String act) {
        return switch (act) {
            case "consultation-launched" -> new PhraseArgument.Named(PhraseKey.DID_LAUNCHED);
            case "consultation-closed" -> new PhraseArgument.Named(PhraseKey.DID_CLOSED);
            case "consultation-extended" -> new PhraseArgument.Named(PhraseKey.DID_EXTENDED);
            case "consultation-reopened" -> new PhraseArgument.Named(PhraseKey.DID_REOPENED);
            case "consultation-opened" -> new PhraseArgument.Named(PhraseKey.DID_OPENED);
            case "reminder-begun" -> new PhraseArgument.Named(PhraseKey.DID_REMINDED);
            case "announcement-begun" -> new PhraseArgument.Named(PhraseKey.DID_ANNOUNCED);
            case "reminder-stopped", "announcement-stopped" -> new PhraseArgument.Named(PhraseKey.DID_SENDING_STOPPED);
            case "question-answered" -> new PhraseArgument.Named(PhraseKey.DID_ANSWERED);
            case "identities-erased" -> new PhraseArgument.Named(PhraseKey.DID_ERASED);
            case "entities-invited" -> new PhraseArgument.Named(PhraseKey.DID_INVITED);
            default -> act.startsWith("document-") ? new PhraseArgument.Named(PhraseKey.DID_DOCUMENT) : new PhraseArgument.Code(act);
        };
    }
}
