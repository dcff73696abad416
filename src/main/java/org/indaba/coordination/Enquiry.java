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
 * What is read over a whole consultation before a decision can be made. It takes time that grows with what is stored, so it
 * is read ahead of the transaction of the decision, and its {@link EnquiryResult} given to that.
 */
public sealed interface Enquiry {
    String consultation();

    /** How far it has come. */
    record OfFigures(String consultation) implements Enquiry {}

    /** Whom a broadcast through this bot would be for. */
    record OfAudience(String consultation, Broadcast.Kind kind, String bot) implements Enquiry {}

    /** What was done with it. */
    record OfLog(String consultation) implements Enquiry {}

    /** What decisions stand on besides the input. */
    record Sender(StaffRoles staff, Map<String, Consultation> consultations, String bot, ConversationState conversation) {
        private boolean may(StaffPermission act, String code) {
            return Optional.ofNullable(consultations.get(code)).filter(each -> staff.may(act, each)).isPresent();
        }
    }

    /** Whether an input may need one: cheap, so that a respondent's turn costs no more. */
    static boolean isLikely(ConversationState conversation, Input input) {
        return CommandReader.figured(input).isPresent() || CommandReader.audited(input).isPresent()
                || CommandReader.reached(conversation, input).isPresent();
    }

    /**
     * The one that the decision about an input needs; none where the sender's roles do not let them know, so that it is
     * read for nobody else.
     *
     * @param drafting whether the sender has begun an announcement, which what they type may be a part of
     */
    static Optional<Enquiry> of(Sender sender, Input input, boolean drafting) {
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

    /** What is typed after the last screen about it may be anything, such as an answer of their own. */
    private static boolean isMeant(CommandReader.Reached reached, Input.Said said, boolean drafting) {
        return reached.kind() == Broadcast.Kind.ANNOUNCEMENT ? drafting : BroadcastCommand.reminds(said.heard());
    }
}
