package org.indaba.conversation.handler;

import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.Interview;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.KeptBubble;

/** Handles an edited message: what it gave changes with it, wherever the person is now. */
public final class EditHandler {
    private final DecisionContext exchange;

    public EditHandler(DecisionContext exchange) {
        this.exchange = exchange;
    }

    public void edited(Input.Edited edited) {
        if (edited.bubble().isEmpty()) {
            if (!draftEdited(edited) && !refusedEdited(edited) && !choiceEdited(edited)) {
                factEdited(edited);
            }
            return;
        } else if (edited.unchanged()) {
            return;
        }
        KeptBubble bubble = edited.bubble().get();
        Optional<ConsultationSummary> briefing = exchange.briefing(bubble.consultation());
        Optional<InterviewProgress> progress = exchange.conversation().interview(bubble.consultation());
        if (briefing.isEmpty() || progress.isEmpty() || !progress.get().standing().consented()) {
            return;
        }
        if (briefing.get().closed(edited.at())) {
            afterClosing(briefing.get());
        } else {
            interview(briefing.get(), progress.get()).corrected(edited, bubble);
        }
    }

    private void afterClosing(ConsultationSummary briefing) {
        exchange.line(Paragraph.of(PhraseKey.CORRECTION_AFTER_CLOSING, Map.of("date", exchange.closing(briefing))));
    }

    private void factEdited(Input.Edited edited) {
        Optional<ConversationState.Stated> stated = exchange.conversation().statedBy(edited.messageKey());
        if (stated.isEmpty() || edited.unchanged()) {
            return;
        }
        String code = stated.get().consultation();
        Optional<ConsultationSummary> briefing = exchange.briefing(code);
        InterviewProgress progress = exchange.conversation().interview(code).orElseThrow();
        if (briefing.isEmpty() || !progress.standing().consented()) {
            return;
        } else if (briefing.get().closed(edited.at())) {
            afterClosing(briefing.get());
        } else {
            interview(briefing.get(), progress)
                    .fact(edited.messageKey(), edited.content(), stated.get().fact());
        }
    }

    /** Tells whether the message gave an answer that waits for {@code Next}. */
    private boolean draftEdited(Input.Edited edited) {
        for (Map.Entry<String, InterviewProgress> each : exchange.conversation().interviews().entrySet()) {
            InterviewProgress progress = each.getValue();
            Optional<ConsultationSummary> briefing = exchange.briefing(each.getKey()).filter(found -> found.open(edited.at()));
            Optional<String> question = progress.drafts().entrySet().stream()
                    .filter(draft -> draft.getValue().message().equals(Optional.of(edited.messageKey())))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (question.isPresent() && briefing.isPresent() && progress.standing().consented()) {
                interview(briefing.get(), progress).draftChanged(edited, question.get());
                return true;
            }
        }
        return false;
    }

    /** Tells whether the message was the last that could not be read as a value. */
    private boolean refusedEdited(Input.Edited edited) {
        for (Map.Entry<String, InterviewProgress> each : exchange.conversation().interviews().entrySet()) {
            Optional<FactSources.Refused> refused = each.getValue().given().refused()
                    .filter(now -> now.message().equals(edited.messageKey()));
            Optional<ConsultationSummary> briefing = exchange.briefing(each.getKey()).filter(found -> found.open(edited.at()));
            if (refused.isPresent() && briefing.isPresent() && each.getValue().standing().consented()) {
                interview(briefing.get(), each.getValue()).refusedChanged(edited, refused.get().question());
                return true;
            }
        }
        return false;
    }

    /** Tells whether something was chosen in the message. */
    private boolean choiceEdited(Input.Edited edited) {
        for (Map.Entry<String, InterviewProgress> each : exchange.conversation().interviews().entrySet()) {
            Optional<InterviewPosition> chosen = each.getValue().given().chosenBy(edited.messageKey());
            Optional<ConsultationSummary> briefing = exchange.briefing(each.getKey());
            if (chosen.isPresent() && briefing.isPresent() && each.getValue().standing().consented()) {
                if (briefing.get().closed(edited.at())) {
                    afterClosing(briefing.get());
                } else {
                    interview(briefing.get(), each.getValue()).choiceChanged(edited, chosen.get());
                }
                return true;
            }
        }
        return false;
    }

    private Interview interview(ConsultationSummary briefing, InterviewProgress progress) {
        return new Interview(exchange, briefing, progress);
    }
}
