package org.indaba.coordination.announcement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Consultation.Phase;
import org.indaba.consultation.StaffPermission;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.CommandReader;
import org.indaba.coordination.StaffCommand;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.StaffDecisionContext;
import org.indaba.coordination.StaffEffect;

/** Handles broadcasts to a consultation: it shows who would get one, its progress meanwhile, and a button that stops it. */
public final class BroadcastCommand {
    private static final String GO = "go";
    private static final String STOP = "stop/";

    private final StaffDecisionContext talk;
    private final StaffContext office;

    public BroadcastCommand(StaffDecisionContext talk) {
        this.talk = talk;
        this.office = talk.office();
    }

    public void obey(StaffCommand order, String argument) {
        String code = StaffCommand.words(argument)[0];
        Optional<Consultation> meant = office.meant(order.act(), code);
        if (meant.isEmpty()) {
            talk.say(office.unknown(code));
        } else if (office.outreach().running(order.kind()).isPresent()) {
            progress(order, meant.get());
        } else if (order == StaffCommand.ANNOUNCE) {
            new AnnounceCommand(talk, meant.get()).begin();
        } else {
            askToRemind(meant.get());
        }
    }

    public Optional<PhraseKey> tapped(StaffCommand order, Consultation meant, String what) {
        if (what.startsWith(STOP)) {
            return stop(order, meant, what.substring(STOP.length()));
        } else if (order == StaffCommand.ANNOUNCE) {
            return new AnnounceCommand(talk, meant).tapped(what);
        } else if (!what.equals(GO)) {
            return Optional.of(PhraseKey.TAP_UNKNOWN);
        }
        remind(meant);
        return Optional.empty();
    }

    /** The result is false where the text does not belong here, as where a coordinator answers as a stakeholder. */
    public boolean typed(Input.Said said, CommandReader.Reached reached) {
        boolean announcing = reached.kind() == Broadcast.Kind.ANNOUNCEMENT;
        Optional<Consultation> meant = office.meant(StaffPermission.ANNOUNCE, reached.consultation());
        Optional<AnnouncementDraft> draft = office.outreach().draft()
                .filter(each -> announcing && each.consultation().equals(reached.consultation()));
        Optional<BroadcastProgress> running = office.outreach().running(reached.kind());
        if (meant.isEmpty()) {
            draft.ifPresent(each -> {
                talk.outreachEnds();
                talk.act(new StaffEffect.AnnouncementDropped());
                talk.say(PhraseKey.ROLE_OVER);
            });
            return draft.isPresent();
        }
        boolean plain = said.content().fileKinds().isEmpty();
        if (plain && said.heard().is(PhraseKey.STOP_SENDING) && running.isPresent()) {
            stop(running.get(), meant.get());
        } else if (plain && reminds(said.heard()) && !announcing && running.isEmpty()) {
            remind(meant.get());
        } else if (plain && said.heard().isNo() && !announcing && running.isEmpty()) {
            talk.outreachEnds();
            talk.say(PhraseKey.REMIND_DROPPED);
            talk.act(new StaffEffect.Returned());
        } else if (draft.isPresent()) {
            new AnnounceCommand(talk, meant.get()).typed(said);
        } else {
            return false;
        }
        return true;
    }

    // ---- /remind

    /** Tells whether it is a yes to the question whether they are to be reminded. */
    public static boolean reminds(RecognizedInput heard) {
        return heard.is(PhraseKey.REMIND_THEM) || heard.isYes() || heard.choice().equals(OptionalInt.of(1));
    }

    private void askToRemind(Consultation consultation) {
        if (consultation.phase(office.now()) != Phase.OPEN) {
            talk.say(Paragraph.of(PhraseKey.REMIND_NOT_OPEN, office.about(consultation)));
            return;
        }
        Audience audience = office.outreach().audience().orElseThrow();
        Map<String, PhraseArgument> values = office.about(consultation);
        values.put("count", new PhraseArgument.Count(audience.total()));
        boolean nobody = audience.total() == 0;
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(nobody ? PhraseKey.REMIND_NOBODY : PhraseKey.REMIND_ASK, values));
        paragraphs.addAll(leftOut(audience));
        talk.reachingOut(consultation.code(), Broadcast.Kind.REMINDER);
        talk.say(paragraphs, nobody ? List.of() : List.of(List.of(Button.of(
                PhraseKey.REMIND_THEM, StaffDecisionContext.action(StaffCommand.REMIND, consultation.code(), GO)))));
    }

    /** Counts again, since the button may be of another day. */
    private void remind(Consultation consultation) {
        if (office.outreach().reminder().isPresent()) {
            progress(StaffCommand.REMIND, consultation);
            return;
        }
        long receivers = office.outreach().audience().orElseThrow().total();
        if (receivers == 0 || consultation.phase(office.now()) != Phase.OPEN) {
            askToRemind(consultation);
            return;
        }
        Broadcast reminder =
                new Broadcast(office.fresh(), Broadcast.Kind.REMINDER, consultation.code(), Map.of());
        talk.act(new StaffEffect.BroadcastBegun(reminder, receivers));
        under(PhraseKey.REMINDING, reminder, consultation, receivers);
    }

    /** Says that it is being sent, with the button that stops it. */
    void under(PhraseKey line, Broadcast broadcast, Consultation consultation, long receivers) {
        Map<String, PhraseArgument> values = office.about(consultation);
        values.put("count", new PhraseArgument.Count(receivers));
        values.put("order", new PhraseArgument.Code("/" + order(broadcast).word() + " " + consultation.code()));
        talk.reachingOut(consultation.code(), broadcast.kind());
        talk.say(List.of(Paragraph.of(line, values)), List.of(List.of(stopButton(broadcast))));
    }

    static List<Paragraph> leftOut(Audience audience) {
        List<Paragraph> paragraphs = new ArrayList<>();
        audience.leftOut().forEach((why, count) -> {
            if (why != Recipient.LeftOut.SUBMITTED && count > 0) {
                paragraphs.add(Paragraph.of(PhraseKey.valueOf("LEFT_OUT_" + why.name()), Map.of("count", new PhraseArgument.Count(count))));
            }
        });
        return paragraphs;
    }

    // ---- how far it is, and stopping it

    private void progress(StaffCommand order, Consultation consultation) {
        BroadcastProgress sending = office.outreach().running(order.kind()).orElseThrow();
        talk.reachingOut(consultation.code(), order.kind());
        talk.say(
                List.of(
                        Paragraph.of(order == StaffCommand.REMIND ? PhraseKey.REMINDER_RUNS : PhraseKey.ANNOUNCEMENT_RUNS, figures(sending, consultation)),
                        Paragraph.of(PhraseKey.SENDING_ONE_AT_A_TIME)),
                List.of(List.of(stopButton(sending.broadcast()))));
    }

    private Map<String, PhraseArgument> figures(BroadcastProgress sending, Consultation consultation) {
        Map<String, PhraseArgument> values = new HashMap<>(office.about(consultation));
        values.put("sent", new PhraseArgument.Count(sending.sent()));
        values.put("receivers", new PhraseArgument.Count(sending.receivers()));
        return values;
    }

    private static Button stopButton(Broadcast broadcast) {
        String id = Long.toString(broadcast.id(), Character.MAX_RADIX);
        return Button.of(PhraseKey.STOP_SENDING, StaffDecisionContext.action(order(broadcast), broadcast.consultation(), STOP + id));
    }

    private static StaffCommand order(Broadcast broadcast) {
        return broadcast.kind() == Broadcast.Kind.REMINDER ? StaffCommand.REMIND : StaffCommand.ANNOUNCE;
    }

    /** The button of a broadcast that is over stops no later one. */
    private Optional<PhraseKey> stop(StaffCommand order, Consultation consultation, String id) {
        Optional<BroadcastProgress> meant = office.outreach().running(order.kind())
                .filter(each -> Long.toString(each.broadcast().id(), Character.MAX_RADIX).equals(id));
        meant.ifPresent(each -> stop(each, consultation));
        return meant.isPresent() ? Optional.empty() : Optional.of(PhraseKey.SENDING_OVER);
    }

    private void stop(BroadcastProgress sending, Consultation consultation) {
        talk.outreachEnds();
        talk.act(new StaffEffect.BroadcastStopped(sending.broadcast()));
        talk.say(Paragraph.of(PhraseKey.SENDING_STOPPED, figures(sending, consultation)));
    }
}
