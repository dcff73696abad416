package org.indaba.coordination.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Consultation.Phase;
import org.indaba.consultation.StaffPermission;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.CommandPrompt;
import org.indaba.coordination.StaffCommand;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.StaffDecisionContext;

/** The consultations that someone with a role sees. Each has the same number wherever they are listed. */
public final class ConsultationList {
    /** What a button of a consultation carries. */
    public static final String CHOSEN = "which";

    private final StaffContext office;
    private final List<Consultation> all;

    public ConsultationList(StaffContext office) {
        this.office = office;
        this.all = of(office.staff(), office.consultations().values());
    }

    /** @param known by code */
    static List<Consultation> of(StaffRoles staff, Collection<Consultation> known) {
        return known.stream().filter(each -> staff.may(StaffPermission.LIST, each)).toList();
    }

    public List<Paragraph> told() {
        return all.isEmpty() ? List.of(none()) : all.stream().map(this::told).toList();
    }

    private Paragraph none() {
        return Paragraph.of(
                office.staff().may(StaffPermission.LAUNCH) ? PhraseKey.NO_CONSULTATIONS : PhraseKey.NO_CONSULTATIONS_TO_SEE);
    }

    private Paragraph told(Consultation consultation) {
        Map<String, PhraseArgument> values = office.about(consultation);
        values.put("number", number(consultation));
        values.put("code", new PhraseArgument.Code(consultation.code()));
        Phase phase = consultation.phase(office.now());
        Optional<PhraseArgument> date = phase == Phase.NOT_OPEN
                ? consultation.opens().map(each -> new PhraseArgument.Moment(each, consultation.zone()))
                : consultation.closes().map(each -> PhraseArgument.Ending.of(each, consultation.zone()));
        date.ifPresent(each -> values.put("date", each));
        return Paragraph.of(switch (phase) {
            case NOT_OPEN -> PhraseKey.LISTED_NOT_OPEN;
            case OPEN -> date.isPresent() ? PhraseKey.LISTED_OPEN : PhraseKey.LISTED_NO_END;
            case CLOSED -> PhraseKey.LISTED_CLOSED;
        }, values);
    }

    private PhraseArgument.Count number(Consultation consultation) {
        return new PhraseArgument.Count(all.indexOf(consultation) + 1L);
    }

    /** Which of them a command is about. There are buttons where they are few. */
    public CommandPrompt which(StaffCommand order) {
        List<Consultation> possible = all.stream().filter(each -> office.staff().may(order.act(), each)).toList();
        List<Paragraph> asks = new ArrayList<>(
                List.of(possible.isEmpty() ? none() : Paragraph.of(PhraseKey.ORDER_NEEDS_CODE)));
        possible.forEach(each -> asks.add(Paragraph.of(
                PhraseKey.OPTION, Map.of("number", number(each), "label", new PhraseArgument.Words(title(each) + " (" + each.code() + ")")))));
        return CommandPrompt.choose(
                order, "", asks, possible.size() > ConversationLimits.MOST_BUTTONS ? List.of() : possible.stream()
                        .map(each -> Button.given(title(each), StaffDecisionContext.action(order, each.code(), CHOSEN))).toList());
    }

    private String title(Consultation consultation) {
        return consultation.title().in(office.language(consultation));
    }
}
