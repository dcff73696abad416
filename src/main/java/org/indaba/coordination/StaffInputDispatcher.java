package org.indaba.coordination;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Command;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.TypedInput;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.coordination.announcement.BroadcastCommand;
import org.indaba.coordination.launch.LaunchCommand;
import org.indaba.coordination.launch.LaunchDraft;
import org.indaba.coordination.report.ConsultationList;
import org.indaba.coordination.role.RoleInvitationHandler;

/** Decides about one input of somebody with a role; it is the entry to this pure core. */
public final class StaffInputDispatcher {
    /** This command belongs to everybody; those with a role first get the list of theirs. */
    private static final String HELP = "help";

    private final StaffDecisionContext talk;

    private StaffInputDispatcher(StaffDecisionContext talk) {
        this.talk = talk;
    }

    /** Tells whether this input may be one for a role. The check is cheap, so that a respondent's turn costs no more. */
    public static boolean concerns(ConversationState conversation, Input input) {
        if (input instanceof Input.Tapped tapped) {
            return tapped.action().filter(each -> each.verb() == Verb.COORDINATE).isPresent();
        } else if (input instanceof Input.Said said && DocumentUploadHandler.brings(said.content())) {
            return true;
        } else if (input instanceof Input.Said said) {
            Optional<Command> command = CommandReader.command(said);
            return command.isPresent()
                    ? StaffCommand.of(command.get().name()).isPresent() || CommandReader.secret(command.get()).isPresent()
                            || command.get().name().equals(HELP)
                    : (launching(conversation) || CommandReader.reachingOut(conversation).isPresent()
                            || CommandPrompt.waiting(conversation).isPresent())
                            && !said.heard().is(PhraseKey.STOP);
        }
        return false;
    }

    /**
     * Decides about an input. The same values always give the same decision. The result is empty where the input is not for
     * a role.
     */
    public static Optional<StaffDecision> advance(
            StaffContext office, ConversationState conversation, Optional<LaunchDraft> draft, Input input) {
        StaffDecisionContext talk = new StaffDecisionContext(office, conversation, draft);
        StaffInputDispatcher coordination = new StaffInputDispatcher(talk);
        boolean decided = input instanceof Input.Said said
                ? coordination.said(said, conversation)
                : coordination.tapped((Input.Tapped) input);
        return decided ? Optional.of(talk.ruling()) : Optional.empty();
    }

    private static boolean launching(ConversationState conversation) {
        return conversation.isAt(Dialog.Kind.LAUNCH);
    }

    private Optional<ShareCommand> sharing(String code) {
        return talk.office().meant(StaffCommand.SHARE.act(), code).map(each -> new ShareCommand(talk, each));
    }

    private boolean said(Input.Said said, ConversationState conversation) {
        if (DocumentUploadHandler.brings(said.content())) {
            return brought(said);
        }
        Optional<Command> command = CommandReader.command(said);
        Optional<CommandPrompt.Waiting> waiting = CommandPrompt.waiting(conversation);
        if (command.isEmpty() && waiting.isPresent()) {
            return answered(waiting.get(), said);
        } else if (command.isEmpty()) {
            return CommandReader.reachingOut(conversation).map(reached -> new BroadcastCommand(talk).typed(said, reached))
                    .orElseGet(() -> launching(conversation) && typed(said));
        }
        if (CommandReader.secret(command.get()).isPresent()) {
            new RoleInvitationHandler(talk).join();
            return true;
        }
        Optional<StaffCommand> order = StaffCommand.of(command.get().name());
        if (command.get().name().equals(HELP) && !talk.office().staff().grants().isEmpty()) {
            help();
            return true;
        }
        if (order.isEmpty() || talk.office().staff().grants().isEmpty()) {
            return false;
        }
        obey(order.get(), command.get().argument());
        return true;
    }

    /** From anybody without a role a file with such a caption is an answer. */
    private boolean brought(Input.Said said) {
        if (talk.office().staff().grants().isEmpty()) {
            return false;
        }
        if (talk.office().staff().may(StaffCommand.DOCUMENT.act())) {
            new DocumentUploadHandler(talk).bring(said.content());
        } else {
            talk.say(PhraseKey.NOT_YOURS);
        }
        return true;
    }

    /** Where a role ended during a dialog, the dialog ends. */
    private boolean typed(Input.Said said) {
        if (!talk.office().staff().may(StaffCommand.LAUNCH.act()) || talk.draft().isEmpty()) {
            talk.draftEnds();
            talk.say(PhraseKey.ROLE_OVER);
        } else {
            new LaunchCommand(talk).typed(said);
        }
        return true;
    }

    /** The result is false where the text is no word of a button below the command's message. */
    private boolean answered(CommandPrompt.Waiting waiting, Input.Said said) {
        StaffCommand order = waiting.order();
        if (waiting.asks() && !talk.office().staff().may(order.act())) {
            talk.say(PhraseKey.ROLE_OVER);
            return true;
        }
        Optional<CommandPrompt> asked = waiting.isWhich() ? Optional.of(new ConsultationList(talk.office()).which(order)) : switch (order) {
            case EXTEND, REOPEN -> new ConsultationCommandHandler(talk).either(waiting);
            case SHARE -> sharing(waiting.about()).map(ShareCommand::prompt);
            case INVITE -> new RoleInvitationHandler(talk).asked(waiting);
            case REVOKE -> new RoleInvitationHandler(talk).toRevoke();
            default -> new ConsultationCommandHandler(talk).asked(order, waiting.about());
        };
        Optional<Action> meant = asked.flatMap(each -> new TypedInput(each).meaning(said));
        if (meant.isPresent()) {
            perform(meant.get(), waiting);
        } else if (!waiting.asks()) {
            return false;
        } else if (!waiting.either().isEmpty() && isDay(said)) {
            obey(order, (waiting.to() + " " + said.content().text()).strip());
        } else if (asked.isPresent()) {
            talk.ask(asked.get(), asked.get().expected(said.heard()).toArray(Paragraph[]::new));
        } else {
            obey(order, waiting.about());
        }
        return true;
    }

    private void perform(Action meant, CommandPrompt.Waiting waiting) {
        talk.commandEnds();
        if (meant.argument().endsWith("/" + CommandPrompt.NO)) {
            talk.say(Paragraph.of(PhraseKey.ORDER_DROPPED, Map.of("order", new PhraseArgument.Code(waiting.command()))));
        } else {
            perform(meant).ifPresent(talk::say);
        }
        if (!talk.isWaiting()) {
            talk.act(new StaffEffect.Returned());
        }
    }

    private boolean isDay(Input.Said said) {
        return PeriodInput.read(said.content().text(), ZoneOffset.UTC, talk.office().now()).trouble().isEmpty();
    }

    private void help() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Grant each : talk.office().staff().grants()) {
            paragraphs.add(Paragraph.of(PhraseKey.ROLE_HELP, Map.of(
                    "role", new PhraseArgument.Named(RoleInvitationHandler.name(each.role())), "where", ScopeText.value(each.scope()))));
        }
        StaffCommand.of(talk.office().staff()).forEach(order -> order.told().ifPresent(line -> paragraphs.add(Paragraph.of(
                PhraseKey.ROLE_COMMAND,
                Map.of("order", new PhraseArgument.Code("/" + order.word()), "what", new PhraseArgument.Named(line))))));
        talk.say(paragraphs, List.of());
        talk.act(new StaffEffect.Passed());
    }

    private void obey(StaffCommand order, String argument) {
        if (!talk.office().staff().may(order.act())) {
            talk.say(PhraseKey.NOT_YOURS);
            return;
        } else if (order.isAboutOne() && argument.isEmpty()) {
            talk.ask(new ConsultationList(talk.office()).which(order));
            return;
        }
        switch (order) {
            case LAUNCH -> new LaunchCommand(talk).begin();
            case INVITE -> new RoleInvitationHandler(talk).ask(argument);
            case REVOKE -> new RoleInvitationHandler(talk).askToRevoke(argument);
            case DOCUMENT -> new DocumentUploadHandler(talk).mark(argument);
            case REMIND, ANNOUNCE -> new BroadcastCommand(talk).obey(order, argument);
            case CONSULTATIONS -> talk.say(new ConsultationList(talk.office()).told(), List.of());
            default -> new ConsultationCommandHandler(talk).obey(order, argument);
        }
    }

    private boolean tapped(Input.Tapped tapped) {
        talk.answer(tapped, perform(tapped.action().orElseThrow()));
        return true;
    }

    /** Carries out a button. The result is the reason why it has no effect, where it has none. */
    private Optional<PhraseKey> perform(Action action) {
        String[] parts = action.argument().split("/", 2);
        Optional<StaffCommand> order = StaffCommand.of(parts[0]);
        boolean known = order.isPresent() && parts.length == 2;
        if (!known || !talk.office().staff().may(order.get().act())) {
            return Optional.of(known ? PhraseKey.NOT_YOURS : PhraseKey.TAP_UNKNOWN);
        }
        Optional<Consultation> meant = talk.office().meant(order.get().act(), action.consultation());
        if (order.get().isAboutOne() && meant.isEmpty()) {
            return Optional.of(PhraseKey.ORDER_NO_SUCH);
        } else if (parts[1].equals(ConsultationList.CHOSEN)) {
            obey(order.get(), action.consultation());
            return Optional.empty();
        }
        return switch (order.get()) {
            case LAUNCH -> new LaunchCommand(talk).tapped(parts[1]);
            case INVITE -> new RoleInvitationHandler(talk).tapped(parts[1]);
            case REVOKE -> new RoleInvitationHandler(talk).revoke();
            case SHARE -> new ShareCommand(talk, meant.orElseThrow()).tapped(parts[1]);
            case STATS, RESPONSES, TRY, CLOSE -> new ConsultationCommandHandler(talk).tapped(order.get(), meant.orElseThrow());
            case EXTEND, REOPEN -> {
                obey(order.get(), action.consultation() + " " + parts[1]);
                yield Optional.empty();
            }
            case REMIND, ANNOUNCE -> new BroadcastCommand(talk).tapped(order.get(), meant.orElseThrow(), parts[1]);
            default -> Optional.of(PhraseKey.TAP_UNKNOWN);
        };
    }
}
