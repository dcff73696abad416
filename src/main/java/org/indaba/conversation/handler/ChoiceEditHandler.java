package org.indaba.conversation.handler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Effect;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.TypedInput;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** Handles an edit of a message in which something was chosen from a list. */
public final class ChoiceEditHandler {
    private final InterviewSession session;

    public ChoiceEditHandler(InterviewSession session) {
        this.session = session;
    }

    /** The kind of stakeholder changes with it, and so does the wish to be published without a name, or not at all. */
    public void changed(Input.Edited edited, InterviewPosition place) {
        Optional<String> code = code(edited, place);
        switch (place.stage()) {
            case STAKEHOLDER_TYPE -> fact(Effect.ProfileSet.Field.STAKEHOLDER_TYPE, Profile.STAKEHOLDER_TYPES, code);
            case ITU_STATUS -> fact(Effect.ProfileSet.Field.ITU_STATUS, Profile.ITU_STATUSES, code);
            case RECORDINGS -> fact(Effect.ProfileSet.Field.RECORDINGS, Profile.RECORDINGS, code);
            case PUBLICATION -> publication(code);
            default -> several(place);
        }
    }

    private Optional<String> code(Input.Edited edited, InterviewPosition place) {
        return edited.content().fileKinds().isEmpty()
                ? new TypedInput(session.screens().at(session.progress().at(place)))
                        .choice(edited.content().text().strip(), edited.heard()).map(Action::argument)
                : Optional.empty();
    }

    private void fact(Effect.ProfileSet.Field field, List<Profile.Choice> choices, Optional<String> code) {
        Optional<Profile.Choice> now = code.flatMap(each -> Profile.of(choices, each))
                .filter(any -> new ProfileEditHandler(session).asked(field.stage.name()).isPresent());
        now.ifPresentOrElse(choice -> {
            new ProfileWriter(session).profile(field, choice.code());
            session.line(nowIs(choice));
        }, () -> stays(PhraseKey.CHOICE_BY_MESSAGE));
    }

    /** A name has to be asked for: whoever is to be published by it confirms that where it is asked. */
    private void publication(Optional<String> code) {
        Optional<Profile.Choice> now = code.flatMap(each -> Profile.of(Profile.PUBLICATIONS, each));
        boolean nameless = now.filter(each ->
                each.equals(Profile.ANONYMOUS) || each.equals(Profile.NOT_PUBLISHED)).isPresent();
        if (now.filter(session.progress()::publishes).isPresent()) {
            session.line(nowIs(now.get()));
            return;
        } else if (!nameless) {
            stays(PhraseKey.CHOICE_IN_REVIEW);
            return;
        }
        boolean asked = session.goesOn() && session.place().stage().isIdentity();
        if (asked) {
            session.become(session.progress().at(InterviewPosition.at(Stage.PUBLICATION)));
        }
        new ProfileWriter(session).publish(now.get());
        if (asked) {
            session.preface(nowIs(now.get()));
            session.go(session.prompt().next());
        } else {
            session.line(nowIs(now.get()));
        }
    }

    /** One of several choices that was typed alone: the choices before and after it belong to no message. */
    private void several(InterviewPosition place) {
        if (session.goesOn() && session.place().equals(place)) {
            session.line(PhraseKey.CHOICE_STAYS);
        } else {
            stays(PhraseKey.CHOICE_IN_REVIEW);
        }
    }

    private void stays(PhraseKey how) {
        session.line(Paragraph.of(PhraseKey.CHOICE_STAYS), Paragraph.of(how));
    }

    private static Paragraph nowIs(Profile.Choice choice) {
        return Paragraph.of(PhraseKey.CHOICE_CORRECTED, Map.of("choice", new PhraseArgument.Named(choice.label())));
    }
}
