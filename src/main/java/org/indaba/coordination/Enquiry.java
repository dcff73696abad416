package org.indaba.coordination;

import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.StaffPermission;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.BroadcastCommand;

/**
 * A question about a whole consultation that must be answered before a decision can be made. The answer takes time that
 * grows with the amount of stored data, so it is read before the decision's transaction, which is given the {@link
 * EnquiryResult}.
 */
public sealed interface Enquiry {
    String consultation();

    /** Asks for the progress of a consultation. */
    record OfFigures(String consultation) implements Enquiry {}

    /** Asks for the audience of a broadcast through this bot. */
    record OfAudience(String consultation, Broadcast.Kind kind, String bot) implements Enquiry {}

    /** Asks for the acts on a consultation. */
    record OfLog(String consultation) implements Enquiry {}

    /** The facts besides the input on which the choice of an enquiry depends. */
    record Sender(StaffRoles staff, Map<String, Consultation> consultations, String bot, ConversationState conversation) {
        private boolean may(StaffPermission act, String code) {
            return Optional.ofNullable(consultations.get(code)).filter(each -> staff.may(act, each)).isPresent();
        }
    }

    /** Tells whether an input may need one. The check is cheap, so that a respondent's turn costs no more. */
    static boolean isLikely(ConversationState conversation, Input input) {
        boolean below = input instanceof Input.Said && CommandPrompt.waiting(conversation)
                .filter(each -> each.isWhich() || each.order() == StaffCommand.STATS).isPresent();
        return below || CommandReader.figured(input).isPresent() || CommandReader.audited(input).isPresent()
                || CommandReader.reached(conversation, input).isPresent();
    }

    /**
     * The enquiry that the decision about an input needs. There is none where the sender's roles do not allow the answer,
     * so that it is read for nobody else.
     *
     * @param drafting whether the sender has begun an announcement, of which their text may be a part
     */
    static Optional<Enquiry> of(Sender sender, Input typed, boolean drafting) {
        Input input = CommandReader.named(sender.staff(), sender.consultations(), sender.conversation(), typed);
        Optional<Enquiry> figures = CommandReader.figured(input)
                .filter(code -> sender.may(StaffPermission.STATS, code)).map(OfFigures::new);
        Optional<Enquiry> log = CommandReader.audited(input)
                .filter(code -> sender.may(StaffPermission.AUDIT, code)).map(OfLog::new);
        return figures.or(() -> log).or(() -> audience(sender, input, drafting));
    }

    private static Optional<Enquiry> audience(Sender sender, Input input, boolean drafting) {
        boolean typed = input instanceof Input.Said said && !CommandReader.commands(said);
        return CommandReader.reached(sender.conversation(), input)
                .filter(each -> !typed || isMeant(each, (Input.Said) input, drafting))
                .filter(each -> sender.may(
                        typed || each.kind() == Broadcast.Kind.ANNOUNCEMENT ? StaffPermission.ANNOUNCE : StaffPermission.REMIND,
                        each.consultation()))
                .map(each -> new OfAudience(each.consultation(), each.kind(), sender.bot()));
    }

    /** A text after the last screen about a broadcast may be anything, such as an answer of their own. */
    private static boolean isMeant(CommandReader.Reached reached, Input.Said said, boolean drafting) {
        return reached.kind() == Broadcast.Kind.ANNOUNCEMENT ? drafting : BroadcastCommand.reminds(said.heard());
    }
}
