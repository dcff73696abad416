package org.indaba.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Grant;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Command;
import org.indaba.conversation.Conversation;
import org.indaba.conversation.Conversation.Dialog;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Typed;
import org.indaba.conversation.Value;
import org.indaba.coordination.announcement.BroadcastCommand;
import org.indaba.coordination.launch.LaunchDraft;
import org.indaba.coordination.launch.Launch;
import org.indaba.coordination.role.Inviting;

/** Decides what comes of one input of someone with a role: the way in to this pure core. */
public final class Coordination {
    /** Everybody's; those with a role are told of theirs before. */
    private static final String HELP = "help";

    private final Talk talk;

    private Coordination(Talk talk) {
        this.talk = talk;
    }

    /** Whether this input may be one of these: cheap, so that a respondent's turn costs no more. */
    public static boolean concerns(Conversation conversation, Input input) {
        if (input instanceof Input.Tapped tapped) {
            return tapped.action().filter(each -> each.verb() == Verb.COORDINATE).isPresent();
        } else if (input instanceof Input.Said said && Filing.brings(said.content())) {
            return true;
        } else if (input instanceof Input.Said said) {
            Optional<Command> command = CommandReader.command(said);
            return command.isPresent()
                    ? Order.of(command.get().name()).isPresent() || CommandReader.secret(command.get()).isPresent()
                            || command.get().name().equals(HELP)
                    : (launching(conversation) || CommandReader.reachingOut(conversation).isPresent()
                            || CommandPrompt.waiting(conversation).isPresent())
                            && !said.heard().is(Line.STOP);
        }
        return false;
    }

    /** The same values always give the same ruling. Empty where it is no business of these. */
    public static Optional<Ruling> advance(
            Office office, Conversation conversation, Optional<LaunchDraft> draft, Input input) {
        Talk talk = new Talk(office, conversation, draft);
        Coordination coordination = new Coordination(talk);
        boolean decided = input instanceof Input.Said said
                ? coordination.said(said, conversation)
                : coordination.tapped((Input.Tapped) input);
        return decided ? Optional.of(talk.ruling()) : Optional.empty();
    }

    private static boolean launching(Conversation conversation) {
        return conversation.isAt(Dialog.Kind.LAUNCH);
    }

    private Optional<ShareCommand> sharing(String code) {
        return talk.office().meant(Order.SHARE.act(), code).map(each -> new ShareCommand(talk, each));
    }

    private boolean said(Input.Said said, Conversation conversation) {
        if (Filing.brings(said.content())) {
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
            new Inviting(talk).join();
            return true;
        }
        Optional<Order> order = Order.of(command.get().name());
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

    /** From anybody else a file with such a caption is an answer. */
    private boolean brought(Input.Said said) {
        if (talk.office().staff().grants().isEmpty()) {
            return false;
        }
        if (talk.office().staff().may(Order.DOCUMENT.act())) {
            new Filing(talk).bring(said.content());
        } else {
            talk.say(Line.NOT_YOURS);
        }
        return true;
    }

    /** A role that ended in the middle of a dialog ends the dialog. */
    private boolean typed(Input.Said said) {
        if (!talk.office().staff().may(Order.LAUNCH.act()) || talk.draft().isEmpty()) {
            talk.draftEnds();
            talk.say(Line.ROLE_OVER);
        } else {
            new Launch(talk).typed(said);
        }
        return true;
    }

    /** False where what is typed is no word of a button below what a command told. */
    private boolean answered(CommandPrompt.Waiting waiting, Input.Said said) {
        Order order = waiting.order();
        if (order.asksFirst() && !talk.office().staff().may(order.act())) {
            talk.say(Line.ROLE_OVER);
            return true;
        }
        Optional<CommandPrompt> asked = switch (order) {
            case SHARE -> sharing(waiting.about()).map(ShareCommand::prompt);
            case INVITE -> new Inviting(talk).asked(waiting.about());
            case REVOKE -> new Inviting(talk).toRevoke();
            default -> new Running(talk).asked(order, waiting.about());
        };
        Optional<Action> meant = asked.flatMap(each -> new Typed(each).meaning(said));
        if (meant.isPresent()) {
            perform(meant.get(), waiting);
        } else if (!order.asksFirst()) {
            return false;
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
            talk.say(Paragraph.of(Line.ORDER_DROPPED, Map.of("order", new Value.Code(waiting.command()))));
        } else {
            perform(meant).ifPresent(talk::say);
        }
        if (!talk.isWaiting()) {
            talk.act(new Deed.Returned());
        }
    }

    private void help() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Grant each : talk.office().staff().grants()) {
            paragraphs.add(Paragraph.of(Line.ROLE_HELP, Map.of(
                    "role", new Value.Named(Inviting.name(each.role())), "where", Where.value(each.scope()))));
        }
        Order.of(talk.office().staff()).forEach(order -> order.told().ifPresent(line -> paragraphs.add(Paragraph.of(
                Line.ROLE_COMMAND,
                Map.of("order", new Value.Code("/" + order.word()), "what", new Value.Named(line))))));
        talk.say(paragraphs, List.of());
        talk.act(new Deed.Passed());
    }

    private void obey(Order order, String argument) {
        if (!talk.office().staff().may(order.act())) {
            talk.say(Line.NOT_YOURS);
            return;
        }
        switch (order) {
            case LAUNCH -> new Launch(talk).begin();
            case INVITE -> new Inviting(talk).ask(argument);
            case REVOKE -> new Inviting(talk).askToRevoke(argument);
            case DOCUMENT -> new Filing(talk).mark(argument);
            case REMIND, ANNOUNCE -> new BroadcastCommand(talk).obey(order, argument);
            default -> new Running(talk).obey(order, argument);
        }
    }

    private boolean tapped(Input.Tapped tapped) {
        talk.answer(tapped, perform(tapped.action().orElseThrow()));
        return true;
    }

    /** What a button does; why it does nothing where it does not. */
    private Optional<Line> perform(Action action) {
        String[] parts = action.argument().split("/", 2);
        Optional<Order> order = Order.of(parts[0]);
        boolean known = order.isPresent() && parts.length == 2;
        if (!known || !talk.office().staff().may(order.get().act())) {
            return Optional.of(known ? Line.NOT_YOURS : Line.TAP_UNKNOWN);
        }
        return switch (order.get()) {
            case LAUNCH -> new Launch(talk).tapped(parts[1]);
            case INVITE -> new Inviting(talk).tapped(parts[1]);
            case REVOKE -> new Inviting(talk).revoke();
            case SHARE -> sharing(action.consultation())
                    .map(each -> each.tapped(parts[1])).orElse(Optional.of(Line.ORDER_NO_SUCH));
            case STATS -> new Running(talk).chart(action.consultation());
            case RESPONSES -> new Running(talk).send(action.consultation());
            case TRY -> new Running(talk).tryOut(action.consultation());
            case CLOSE -> new Running(talk).close(action.consultation());
            case REMIND, ANNOUNCE -> new BroadcastCommand(talk).tapped(order.get(), action.consultation(), parts[1]);
            default -> Optional.of(Line.TAP_UNKNOWN);
        };
    }
}
