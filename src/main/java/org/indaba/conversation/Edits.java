package org.indaba.conversation;

import java.util.Map;
import java.util.Optional;

/** What comes of a message that was changed: what it gave changes with it, wherever the person is now. */
final class Edits {
    private final Exchange exchange;

    Edits(Exchange exchange) {
        this.exchange = exchange;
    }

    void edited(Input.Edited edited) {
        if (edited.bubble().isEmpty()) {
            if (!draftEdited(edited) && !refusedEdited(edited) && !choiceEdited(edited)) {
                factEdited(edited);
            }
            return;
        } else if (edited.unchanged()) {
            return;
        }
        KeptBubble bubble = edited.bubble().get();
        Optional<Briefing> briefing = exchange.briefing(bubble.consultation());
        Optional<Progress> progress = exchange.conversation().interview(bubble.consultation());
        if (briefing.isEmpty() || progress.isEmpty() || !progress.get().standing().consented()) {
            return;
        }
        if (briefing.get().closed(edited.at())) {
            afterClosing(briefing.get());
        } else {
            interview(briefing.get(), progress.get()).corrected(edited, bubble);
        }
    }

    private void afterClosing(Briefing briefing) {
        exchange.line(Paragraph.of(Line.CORRECTION_AFTER_CLOSING, Map.of("date", exchange.closing(briefing))));
    }

    private void factEdited(Input.Edited edited) {
        Optional<Conversation.Stated> stated = exchange.conversation().statedBy(edited.messageKey());
        if (stated.isEmpty() || edited.unchanged()) {
            return;
        }
        String code = stated.get().consultation();
        Optional<Briefing> briefing = exchange.briefing(code);
        Progress progress = exchange.conversation().interview(code).orElseThrow();
        if (briefing.isEmpty() || !progress.standing().consented()) {
            return;
        } else if (briefing.get().closed(edited.at())) {
            afterClosing(briefing.get());
        } else {
            interview(briefing.get(), progress)
                    .fact(edited.messageKey(), edited.content(), stated.get().fact());
        }
    }

    /** Whether the message gave an answer that waits for {@code Next}. */
    private boolean draftEdited(Input.Edited edited) {
        for (Map.Entry<String, Progress> each : exchange.conversation().interviews().entrySet()) {
            Progress progress = each.getValue();
            Optional<Briefing> briefing = exchange.briefing(each.getKey()).filter(found -> found.open(edited.at()));
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

    /** Whether the message was the last that could not be read as a value. */
    private boolean refusedEdited(Input.Edited edited) {
        for (Map.Entry<String, Progress> each : exchange.conversation().interviews().entrySet()) {
            Optional<Given.Refused> refused = each.getValue().given().refused()
                    .filter(now -> now.message().equals(edited.messageKey()));
            Optional<Briefing> briefing = exchange.briefing(each.getKey()).filter(found -> found.open(edited.at()));
            if (refused.isPresent() && briefing.isPresent() && each.getValue().standing().consented()) {
                interview(briefing.get(), each.getValue()).refusedChanged(edited, refused.get().question());
                return true;
            }
        }
        return false;
    }

    /** Whether something was chosen in the message. */
    private boolean choiceEdited(Input.Edited edited) {
        for (Map.Entry<String, Progress> each : exchange.conversation().interviews().entrySet()) {
            Optional<Place> chosen = each.getValue().given().chosenBy(edited.messageKey());
            Optional<Briefing> briefing = exchange.briefing(each.getKey());
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

    private Interview interview(Briefing briefing, Progress progress) {
        return new Interview(exchange, briefing, progress);
    }
}
