package org.indaba.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.state.Stage;
import org.indaba.intake.effect.ProfileAudit;
import org.indaba.store.answer.AnswerTable;
import org.indaba.store.person.ActivePosition;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;

/**
 * Tells what a parked input is when it is decided about at last: late, and overtaken by what its person said since.
 *
 * @param at when it was parked
 * @param stood where its person was then
 */
record ParkedInputMapper(DSLContext db, KnownAddress from, Instant at, Optional<ActivePosition> stood) {

    /** As it is to be decided about now. */
    Input of(Input input) {
        if (input instanceof Input.Said said) {
            return late(said).<Input>map(each -> each).orElse(said);
        } else if (input instanceof Input.Edited edited) {
            return overtaken(edited).orElse(edited);
        }
        return input instanceof Input.Tapped tapped ? overtaken(tapped).orElse(tapped) : input;
    }

    private Optional<Input.Late> late(Input.Said said) {
        return stood.map(then -> {
            boolean overtaken = answeredSince(then.consultation(), then.place().question())
                    || toldSince(then.consultation(), then.place().stage());
            return new Input.Late(said, then.consultation(), then.place(), overtaken);
        });
    }

    private Optional<Input> overtaken(Input.Tapped tapped) {
        Optional<Input> choice = Input.Overtaken.of(tapped)
                .filter(tap -> answeredSince(tap.consultation(), tap.question())).map(each -> each);
        return choice.or(() -> tapped.action()
                .filter(action -> Input.OvertakenFact.asked(action)
                        .filter(stage -> toldSince(action.consultation(), stage)).isPresent())
                .map(action -> new Input.OvertakenFact(tapped)));
    }

    private Optional<Input> overtaken(Input.Edited edited) {
        return from.conversation().toldBy(edited.messageKey())
                .filter(told -> toldSince(told.consultation(), told.stage()))
                .map(any -> new Input.OvertakenChange(edited));
    }

    private boolean answeredSince(String consultation, String question) {
        OptionalLong response = ResponseTable.current(db, from.respondent(), consultation);
        return response.isPresent() && AnswerTable.hasValueSince(db, response.getAsLong(), question, at);
    }

    private boolean toldSince(String consultation, Stage asked) {
        OptionalLong response = ResponseTable.current(db, from.respondent(), consultation);
        return response.isPresent() && ProfileAudit.since(db, response.getAsLong(), asked, at);
    }
}
