package org.indaba.coordination.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.coordination.Office;
import org.indaba.coordination.role.Inviting;

/** What was done with a consultation, in words: a role by its number, and nobody by name. */
public final class Log {
    private static final String GRANT = "grant ";

    /** How the record of a download ends where names were in it. */
    private static final String WITH_NAMES = " names";

    private final Office office;

    public Log(Office office) {
        this.office = office;
    }

    public List<Paragraph> of(Consultation consultation, Map<String, Value> about) {
        if (office.log().isEmpty()) {
            return List.of(Paragraph.of(Line.AUDIT_NONE, about));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(Line.AUDIT_HEAD, about));
        office.log().forEach(each -> paragraphs.add(item(each, consultation)));
        return paragraphs;
    }

    private static Paragraph item(LogEntry logged, Consultation consultation) {
        Map<String, Value> values = new HashMap<>();
        values.put("date", new Value.Moment(logged.at(), consultation.zone()));
        values.put("who", who(logged.actor()));
        if (logged.act().equals("exported")) {
            boolean names = logged.detail().endsWith(WITH_NAMES);
            values.put("file", new Value.Code(names
                    ? logged.detail().substring(0, logged.detail().length() - WITH_NAMES.length()) : logged.detail()));
            return Paragraph.of(names ? Line.AUDIT_EXPORT_NAMES : Line.AUDIT_EXPORT, values);
        }
        values.put("what", what(logged.act()));
        return Paragraph.of(Line.AUDIT_ACT, values);
    }

    private static Value who(String actor) {
        if (actor.startsWith(GRANT) && Inviting.isNumber(actor.substring(GRANT.length()))) {
            return new Value.Code(Inviting.number(Long.parseLong(actor.substring(GRANT.length()))));
        }
        return switch (actor) {
            case "secretariat" -> new Value.Named(Line.ROLE_SECRETARIAT);
            case "cli" -> new Value.Named(Line.AUDIT_OPERATOR);
            case "schedule", "indaba" -> new Value.Named(Line.AUDIT_ITSELF);
            default -> new Value.Code(actor);
        };
    }

    private static Value what(String act) {
        return switch (act) {
            case "consultation-launched" -> new Value.Named(Line.DID_LAUNCHED);
            case "consultation-closed" -> new Value.Named(Line.DID_CLOSED);
            case "consultation-extended" -> new Value.Named(Line.DID_EXTENDED);
            case "consultation-reopened" -> new Value.Named(Line.DID_REOPENED);
            case "consultation-opened" -> new Value.Named(Line.DID_OPENED);
            case "reminder-begun" -> new Value.Named(Line.DID_REMINDED);
            case "announcement-begun" -> new Value.Named(Line.DID_ANNOUNCED);
            case "reminder-stopped", "announcement-stopped" -> new Value.Named(Line.DID_SENDING_STOPPED);
            case "question-answered" -> new Value.Named(Line.DID_ANSWERED);
            case "identities-erased" -> new Value.Named(Line.DID_ERASED);
            case "entities-invited" -> new Value.Named(Line.DID_INVITED);
            default -> act.startsWith("document-") ? new Value.Named(Line.DID_DOCUMENT) : new Value.Code(act);
        };
    }
}
