package org.indaba.coordination.announcement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Act;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Consultation.Phase;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.coordination.CommandReader;
import org.indaba.coordination.Deed;
import org.indaba.coordination.Office;
import org.indaba.coordination.Order;
import org.indaba.coordination.Talk;

/** Writing to all of a consultation: who would get it is said before, how far it is meanwhile, and it can be stopped. */
public final class BroadcastCommand {
    private static final String GO = "go";
    private static final String STOP = "stop/";

    private final Talk talk;
    private final Office office;

    public BroadcastCommand(Talk talk) {
        this.talk = talk;
        this.office = talk.office();
    }

    public void obey(Order order, String argument) {
        String code = Order.words(argument)[0];
        Optional<Consultation> meant = office.meant(order.act(), code);
        if (code.isEmpty()) {
            talk.say(Paragraph.of(Line.ORDER_NEEDS_CODE, Map.of("order", new Value.Code("/" + order.word()))));
        } else if (meant.isEmpty()) {
            talk.say(office.unknown(code));
        } else if (office.outreach().running(order.kind()).isPresent()) {
            progress(order, meant.get());
        } else if (order == Order.ANNOUNCE) {
            new AnnounceCommand(talk, meant.get()).begin();
        } else {
            askToRemind(meant.get());
        }
    }

    public Optional<Line> tapped(Order order, String code, String what) {
        Optional<Consultation> meant = office.meant(order.act(), code);
        if (meant.isEmpty()) {
            return Optional.of(Line.ORDER_NO_SUCH);
        } else if (what.startsWith(STOP)) {
            return stop(order, meant.get(), what.substring(STOP.length()));
        } else if (order == Order.ANNOUNCE) {
            return new AnnounceCommand(talk, meant.get()).tapped(what);
        } else if (!what.equals(GO)) {
            return Optional.of(Line.TAP_UNKNOWN);
        }
        remind(meant.get());
        return Optional.empty();
    }

    /** False where it is no business of these: what a coordinator answers as a stakeholder, say. */
    public boolean typed(Input.Said said, CommandReader.Reached reached) {
        boolean announcing = reached.kind() == Broadcast.Kind.ANNOUNCEMENT;
        Optional<Consultation> meant = office.meant(Act.ANNOUNCE, reached.consultation());
        Optional<AnnouncementDraft> draft = office.outreach().draft()
                .filter(each -> announcing && each.consultation().equals(reached.consultation()));
        Optional<BroadcastProgress> running = office.outreach().running(reached.kind());
        if (meant.isEmpty()) {
            draft.ifPresent(each -> {
                talk.outreachEnds();
                talk.act(new Deed.AnnouncementDropped());
                talk.say(Line.ROLE_OVER);
            });
            return draft.isPresent();
        }
        boolean plain = said.content().fileKinds().isEmpty();
        if (plain && said.heard().is(Line.STOP_SENDING) && running.isPresent()) {
            stop(running.get(), meant.get());
        } else if (plain && reminds(said.heard()) && !announcing && running.isEmpty()) {
            remind(meant.get());
        } else if (plain && said.heard().isNo() && !announcing && running.isEmpty()) {
            talk.outreachEnds();
            talk.say(Line.REMIND_DROPPED);
            talk.act(new Deed.Returned());
        } else if (draft.isPresent()) {
            new AnnounceCommand(talk, meant.get()).typed(said);
        } else {
            return false;
        }
        return true;
    }

    // ---- /remind

    /** Whether it answers the question whether they are to be reminded with yes. */
    public static boolean reminds(Heard heard) {
        return heard.is(Line.REMIND_THEM) || heard.isYes();
    }

    private void askToRemind(Consultation consultation) {
        if (consultation.phase(office.now()) != Phase.OPEN) {
            talk.say(Paragraph.of(Line.REMIND_NOT_OPEN, office.about(consultation)));
            return;
        }
        Audience audience = office.outreach().audience().orElseThrow();
        Map<String, Value> values = office.about(consultation);
        values.put("count", new Value.Count(audience.total()));
        boolean nobody = audience.total() == 0;
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(nobody ? Line.REMIND_NOBODY : Line.REMIND_ASK, values));
        paragraphs.addAll(leftOut(audience));
        talk.reachingOut(consultation.code(), Broadcast.Kind.REMINDER);
        talk.say(paragraphs, nobody ? List.of() : List.of(List.of(Button.of(
                Line.REMIND_THEM, Talk.action(Order.REMIND, consultation.code(), GO)))));
    }

    /** Counts anew: the button may be of another day. */
    private void remind(Consultation consultation) {
        if (office.outreach().reminder().isPresent()) {
            progress(Order.REMIND, consultation);
            return;
        }
        long receivers = office.outreach().audience().orElseThrow().total();
        if (receivers == 0 || consultation.phase(office.now()) != Phase.OPEN) {
            askToRemind(consultation);
            return;
        }
        Broadcast reminder =
                new Broadcast(office.fresh(), Broadcast.Kind.REMINDER, consultation.code(), Map.of());
        talk.act(new Deed.BroadcastBegun(reminder, receivers));
        under(Line.REMINDING, reminder, consultation, receivers);
    }

    /** Says that it goes out, with the button that stops it. */
    void under(Line line, Broadcast broadcast, Consultation consultation, long receivers) {
        Map<String, Value> values = office.about(consultation);
        values.put("count", new Value.Count(receivers));
        values.put("order", new Value.Code("/" + order(broadcast).word() + " " + consultation.code()));
        talk.reachingOut(consultation.code(), broadcast.kind());
        talk.say(List.of(Paragraph.of(line, values)), List.of(List.of(stopButton(broadcast))));
    }

    static List<Paragraph> leftOut(Audience audience) {
        List<Paragraph> paragraphs = new ArrayList<>();
        audience.leftOut().forEach((why, count) -> {
            if (why != Recipient.LeftOut.SUBMITTED && count > 0) {
                paragraphs.add(Paragraph.of(Line.valueOf("LEFT_OUT_" + why.name()), Map.of("count", new Value.Count(count))));
            }
        });
        return paragraphs;
    }

    // ---- how far it is, and stopping it

    private void progress(Order order, Consultation consultation) {
        BroadcastProgress sending = office.outreach().running(order.kind()).orElseThrow();
        talk.reachingOut(consultation.code(), order.kind());
        talk.say(
                List.of(
                        Paragraph.of(order == Order.REMIND ? Line.REMINDER_RUNS : Line.ANNOUNCEMENT_RUNS, figures(sending, consultation)),
                        Paragraph.of(Line.SENDING_ONE_AT_A_TIME)),
                List.of(List.of(stopButton(sending.broadcast()))));
    }

    private Map<String, Value> figures(BroadcastProgress sending, Consultation consultation) {
        Map<String, Value> values = new HashMap<>(office.about(consultation));
        values.put("sent", new Value.Count(sending.sent()));
        values.put("receivers", new Value.Count(sending.receivers()));
        return values;
    }

    private static Button stopButton(Broadcast broadcast) {
        String id = Long.toString(broadcast.id(), Character.MAX_RADIX);
        return Button.of(Line.STOP_SENDING, Talk.action(order(broadcast), broadcast.consultation(), STOP + id));
    }

    private static Order order(Broadcast broadcast) {
        return broadcast.kind() == Broadcast.Kind.REMINDER ? Order.REMIND : Order.ANNOUNCE;
    }

    /** A button of one that is over stops no later one. */
    private Optional<Line> stop(Order order, Consultation consultation, String id) {
        Optional<BroadcastProgress> meant = office.outreach().running(order.kind())
                .filter(each -> Long.toString(each.broadcast().id(), Character.MAX_RADIX).equals(id));
        meant.ifPresent(each -> stop(each, consultation));
        return meant.isPresent() ? Optional.empty() : Optional.of(Line.SENDING_OVER);
    }

    private void stop(BroadcastProgress sending, Consultation consultation) {
        talk.outreachEnds();
        talk.act(new Deed.BroadcastStopped(sending.broadcast()));
        talk.say(Paragraph.of(Line.SENDING_STOPPED, figures(sending, consultation)));
    }
}
