package org.indaba.coordination;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Command;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.prompt.ButtonWords;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.report.CommandTarget;
import org.indaba.coordination.role.RoleInvitationHandler;

/** Reads which command of a role an input contains, before anything is decided. */
public final class CommandReader {
    /** The beginning of the payload of a link that gives a role; no code of a consultation can have it. */
    public static final String INVITATION = "i_";

    private CommandReader() {}

    /** The secret of the invitation that an input opens. */
    public static Optional<String> secret(Input input) {
        return input instanceof Input.Said said ? command(said).flatMap(CommandReader::secret) : Optional.empty();
    }

    /** The id of the role that an input names, to revoke it, or that the current question is about. */
    public static OptionalLong named(ConversationState conversation, Input input) {
        Optional<String> number = Optional.empty();
        if (input instanceof Input.Said said && command(said).isEmpty()) {
            number = CommandPrompt.waiting(conversation).filter(each -> each.order() == StaffCommand.REVOKE)
                    .map(CommandPrompt.Waiting::about);
        } else if (input instanceof Input.Said said) {
            number = command(said).filter(each -> each.name().equals(StaffCommand.REVOKE.word())).map(Command::argument);
        } else if (input instanceof Input.Tapped tapped) {
            String before = StaffCommand.REVOKE.word() + "/";
            number = tapped.action().map(Action::argument).filter(each -> each.startsWith(before))
                    .map(each -> each.substring(before.length()));
        }
        return number.map(RoleInvitationHandler::grant).orElse(OptionalLong.empty());
    }

    /** The code of the consultation whose figures an input asks for. */
    static Optional<String> figured(Input input) {
        return about(StaffCommand.STATS, input);
    }

    /** The code of the consultation whose audit an input asks for. */
    static Optional<String> audited(Input input) {
        return about(StaffCommand.AUDIT, input);
    }

    private static Optional<String> about(StaffCommand order, Input input) {
        if (input instanceof Input.Tapped tapped) {
            return tapped.action().filter(each -> each.argument().startsWith(order.word() + "/")).map(Action::consultation);
        }
        return input instanceof Input.Said said
                ? command(said).filter(each -> each.name().equals(order.word()))
                        .map(each -> StaffCommand.words(each.argument())[0].toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The input as if it named its consultation by the code, where it says it otherwise. */
    public static Input named(StaffRoles staff, Map<String, Consultation> known, ConversationState conversation, Input input) {
        return new CommandTarget(staff, known).named(conversation, input);
    }

    /** Whether this is its title in one of its languages, however it is written. */
    public static boolean isTitle(Consultation consultation, String typed) {
        return consultation.languages().stream().anyMatch(each -> ButtonWords.alike(consultation.title().in(each), typed));
    }

    static boolean commands(Input.Said said) {
        return command(said).isPresent();
    }

    /** A document of a consultation, named by its number. */
    public record Numbered(String consultation, int number) {}

    /** The document that an input names, to set its status. */
    public static Optional<Numbered> numbered(Input input) {
        return input instanceof Input.Said said
                ? command(said).filter(each -> each.name().equals(StaffCommand.DOCUMENT.word()))
                        .flatMap(each -> DocumentUploadHandler.numbered(each.argument()))
                : Optional.empty();
    }

    /** The broadcast that an input is about: as it says itself, or as the last screen did. */
    public static Optional<Reached> reached(ConversationState conversation, Input input) {
        if (input instanceof Input.Tapped tapped) {
            return tapped.action().filter(each -> each.verb() == Verb.COORDINATE)
                    .flatMap(each -> StaffCommand.of(each.argument().split("/", 2)[0])
                            .filter(StaffCommand::writesToMany)
                            .map(order -> new Reached(each.consultation(), order.kind())));
        } else if (!(input instanceof Input.Said said)) {
            return Optional.empty();
        } else if (command(said).isPresent()) {
            return StaffCommand.of(command(said).get().name()).filter(StaffCommand::writesToMany)
                    .map(order -> new Reached(
                            StaffCommand.words(command(said).get().argument())[0].toLowerCase(Locale.ROOT),
                            order.kind()));
        }
        return reachingOut(conversation);
    }

    /** A broadcast of this consultation that is prepared or sent. */
    public record Reached(String consultation, Broadcast.Kind kind) {}

    static Optional<Reached> reachingOut(ConversationState conversation) {
        return conversation.dialog().flatMap(each -> switch (each.kind()) {
            case REMINDING -> Optional.of(new Reached(each.consultation(), Broadcast.Kind.REMINDER));
            case ANNOUNCING -> Optional.of(new Reached(each.consultation(), Broadcast.Kind.ANNOUNCEMENT));
            default -> Optional.empty();
        });
    }

    static Optional<Command> command(Input.Said said) {
        return Command.parse(said.content());
    }

    static Optional<String> secret(Command command) {
        return command.name().equals("start") && command.argument().startsWith(INVITATION)
                ? Optional.of(command.argument().substring(INVITATION.length()))
                : Optional.empty();
    }
}
