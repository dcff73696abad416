package org.indaba.channel.webchat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.NotStored;
import org.indaba.channel.Receiver;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Command;
import org.indaba.conversation.Content;
import org.indaba.conversation.Line;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Standpoint;
import org.indaba.conversation.Standpoint.Entry;

/**
 * Acts on a form: one or a few inbounds, each with a key that follows from the form's, so that a form that comes again
 * changes nothing, and one whose answer was lost is finished. Forms of one person are acted on one after another.
 */
final class Conduct {
    /** The step that brings a person to the consultation of the form, and to what its page showed. */
    private static final String START = "start";

    /** The step that brings them back to the question of the form. */
    private static final String TO = "to";

    /** What says already why a text went to nobody. */
    private static final Set<Line> REFUSES_QUESTIONS = EnumSet.of(
            Line.ASK_TOO_LONG, Line.ASK_TOO_MANY, Line.ASK_TEXT_ONLY, Line.ASK_NOBODY, Line.ASK_NOBODY_HERE,
            Line.ASK_PAUSED);

    /** What says why a piece of an answer was not taken: there is as much of it as there may be. */
    private static final Set<Line> OVER = EnumSet.of(
            Line.OVER_PIECES, Line.OVER_ANSWER, Line.OVER_ANSWERS, Line.OVER_FILES, Line.OVER_BYTES);

    /** What says so of its files, which are of no use to bring again. */
    private static final Set<Line> OVER_BY_FILES = EnumSet.of(Line.OVER_FILES, Line.OVER_BYTES);

    /** With these a person goes on, or back, from what stands in the field. */
    private static final Set<Verb> LEAVES = EnumSet.of(Verb.SKIP, Verb.OPTION, Verb.BACK);

    private static final int LOCKS = 256;

    private final House house;
    private final Receiver receiver;
    private final Spool spool;
    private final InstantSource clock;
    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock(true)).toList();
    private final AtomicLong latest = new AtomicLong();

    Conduct(House house, Receiver receiver, Spool spool, InstantSource clock) {
        this.house = house;
        this.receiver = receiver;
        this.spool = spool;
        this.clock = clock;
    }

    /** Throws {@link NotStored}. */
    Outcome carry(Visitor visitor, FormKey key, Submission form) throws IOException {
        ReentrantLock lock = locks.get(Math.floorMod(house.person(visitor.address()).hashCode(), LOCKS));
        try {
            if (!lock.tryLock(Limits.LONGEST_COMMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotStored(new TimeoutException("another form of this person takes too long"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStored(e);
        }
        try {
            return new Steps(visitor, key, form).carry();
        } finally {
            lock.unlock();
        }
    }

    /** One form being acted on. */
    private final class Steps {
        private final Visitor visitor;
        private final Submission form;
        private final InboundKey act;
        private final InboundKey text;
        private final InboundKey message;
        private final String from;
        private Footing footing;
        private long order;

        Steps(Visitor visitor, FormKey key, Submission form) {
            this.visitor = visitor;
            this.form = form;
            this.from = form.field(ChatPage.FROM);
            this.act = key.act(form);
            this.text = key.text(form);
            this.message = key.message(form);
            look();
        }

        private void look() {
            footing = house.footing(visitor, act, text, message);
        }

        Outcome carry() throws IOException {
            if (footing.came() || isTyped() && footing.said().isPresent() && !hasUnsaid()) {
                drop();
                if (isOver()) {
                    return over();
                }
                goOn();
                return led(pressed());
            }
            if (!footing.here() || footing.lapsed() && form.cameBackAfter(footing.last())) {
                say(act.part(START), visitor.start(), List.of());
                look();
                if (!footing.here()) {
                    drop();
                    return notKept();
                }
            }
            return led(act());
        }

        /** A button, or a command that was typed, may have led to another consultation. */
        private Outcome led(Outcome outcome) {
            return outcome instanceof Outcome.Done
                    ? house.consultation(visitor.address()).filter(each -> !each.equals(visitor.code()))
                            .<Outcome>map(Outcome.Led::new).orElse(outcome)
                    : outcome;
        }

        private Outcome act() throws IOException {
            String what = form.field(ChatPage.DO);
            if (isTap()) {
                return press(what.substring(ChatPage.TAP.length()));
            } else if (what.startsWith("/")) {
                drop();
                say(act, what, List.of());
                return Outcome.DONE;
            }
            return answer(!what.equals(ChatPage.ADD));
        }

        /** A text in the field goes with the person who goes back. */
        private Outcome press(String data) throws IOException {
            if (verb().filter(Verb.BACK::equals).isPresent() && hasUnsaid()) {
                if (!footing.at(from) && !comeBack()) {
                    drop();
                    return notKept();
                } else if (entry() == Entry.ANSWER) {
                    sayUnsaid();
                    look();
                    if (isOver()) {
                        drop();
                        return over();
                    }
                } else {
                    drop();
                }
            } else {
                drop();
            }
            tap(act, data);
            return pressed();
        }

        /** It is thrown away by one who skips or chooses, and given back to one who looks at something beside it. */
        private Outcome pressed() {
            if (form.asks()) {
                // whoever leaves with a question in the field may think that it went out
                return isTaken() ? Outcome.DONE : notKept();
            }
            boolean stays = isTap() && isOfQuestion() && hasUnsaid() && verb().filter(LEAVES::contains).isEmpty();
            return stays
                    ? new Outcome.Refused(form.files().isEmpty() ? Optional.empty() : Optional.of(Line.WEB_FILE_AGAIN))
                    : Outcome.DONE;
        }

        private Optional<Verb> verb() {
            return Action.parse(form.field(ChatPage.DO).substring(ChatPage.TAP.length())).map(Action::verb);
        }

        private boolean isOfQuestion() {
            return !from.isEmpty() && !from.startsWith("-");
        }

        private Outcome answer(boolean next) throws IOException {
            if (entry() == Entry.QUESTION && !form.asks()) {
                // a page that is asked for a day later shows the interview, though its person has turned aside
                say(act.part(START), visitor.start(), List.of());
                look();
            }
            if (!footing.at(from) && !comeBack()) {
                drop();
                return notKept();
            }
            if (entry() == Entry.ANSWER) {
                return piece(next);
            }
            drop();
            if (entry() == Entry.QUESTION) {
                return ask();
            }
            if (entry() == Entry.LINE) {
                line(next);
            }
            return entry() == Entry.NOTHING ? notKept() : Outcome.DONE;
        }

        private Outcome notKept() {
            return hasSomething() ? new Outcome.Refused(Optional.of(Line.NOT_KEPT)) : Outcome.DONE;
        }

        /** Whether a text is taken as a question is decided where everything is; where it was not, it is lost to nobody. */
        private Outcome ask() {
            if (form.text().isBlank()) {
                return Outcome.DONE;
            }
            say(message, form.text().strip(), List.of());
            look();
            if (isTaken() || Command.parse(Content.text(form.text())).isPresent()) {
                return Outcome.DONE;
            }
            if (house.view(visitor).says(REFUSES_QUESTIONS)) {
                return new Outcome.Refused(Optional.empty());
            }
            // a word that ended the asking has done what it says
            return entry() == Entry.QUESTION ? notKept() : Outcome.DONE;
        }

        private boolean isTaken() {
            return footing.asked() || footing.kept();
        }

        /** To the question under which something was typed, though the person has gone on in another window. */
        private boolean comeBack() {
            if (!isOfQuestion() || !hasSomething() || footing.standpoint().filter(Standpoint::consented).isEmpty()) {
                return false;
            }
            Verb verb = footing.standpoint().filter(Standpoint::reviewing).isPresent() ? Verb.ADD : Verb.FORWARD;
            tap(act.part(TO), new Action(verb, visitor.code(), from).data());
            look();
            return footing.at(from);
        }

        private Outcome piece(boolean next) throws IOException {
            if (hasSomething()) {
                sayUnsaid();
                look();
                if (isOver()) {
                    drop();
                    return over();
                } else if (next) {
                    goOn();
                }
            } else if (next) {
                tap(act, next(from));
            }
            return Outcome.DONE;
        }

        /** Whether its text was said, and not taken since there is as much as there may be. */
        private boolean isOver() {
            return footing.said().isPresent() && !footing.kept() && !footing.asked() && !footing.aside()
                    && house.view(visitor).says(OVER);
        }

        /** The page says why, and has the text again; a file is chosen again, where it is not that which is too much. */
        private Outcome over() {
            boolean again = !form.files().isEmpty() && !house.view(visitor).says(OVER_BY_FILES);
            return new Outcome.Refused(again ? Optional.of(Line.WEB_FILE_AGAIN) : Optional.empty());
        }

        private void line(boolean next) {
            Stage stage = footing.standpoint().orElseThrow().place().stage();
            boolean passable = stage == Stage.COUNTRY || stage == Stage.QUESTION;
            if (form.text().isBlank() && passable) {
                if (!next) {
                    return;
                }
                tap(act, next(from));
            } else {
                say(message, form.text().strip(), List.of());
            }
        }

        /** From the question whose answer was kept, now or by another button; what was gone on from is not again. */
        private void goOn() {
            boolean wanted = isTyped() && !form.field(ChatPage.DO).equals(ChatPage.ADD);
            if (wanted && footing.kept() && !footing.wentOn() && (footing.at(from) || comeBack())) {
                tap(footing.said().orElse(act).part(Footing.NEXT), next(from));
            }
        }

        private String next(String place) {
            return new Action(Verb.NEXT, visitor.code(), place).data();
        }

        private Entry entry() {
            return footing.standpoint().map(Standpoint::entry).orElse(Entry.NOTHING);
        }

        private boolean hasSomething() {
            return !form.text().isBlank() || !form.files().isEmpty();
        }

        /** Its button sends what stands in the field. */
        private boolean isTyped() {
            return !isTap() && !form.field(ChatPage.DO).startsWith("/");
        }

        private boolean isTap() {
            return form.field(ChatPage.DO).startsWith(ChatPage.TAP);
        }

        /** Something that no button of its page has brought yet. */
        private boolean hasUnsaid() {
            boolean files = !form.files().isEmpty() && !footing.said().equals(Optional.of(message));
            return files || !form.text().isBlank() && footing.said().isEmpty();
        }

        private void sayUnsaid() {
            say(message, footing.said().isEmpty() ? form.text() : "", form.files());
        }

        private void drop() throws IOException {
            for (Attachment each : form.files()) {
                spool.remove(each.reference());
            }
        }

        private void say(InboundKey as, String text, List<Attachment> files) {
            Moment now = moment();
            receive(new Inbound.Message(
                    as, visitor.address(), now.order(), as.key(), now.order(), now.at(), visitor.hint(), text, files));
        }

        private void tap(InboundKey as, String data) {
            receive(new Inbound.Tap(
                    as, visitor.address(), moment().order(), as.key(), Optional.empty(), visitor.hint(), data));
        }

        /** Later than all that this person did before, also before a restart and by a clock that was fast. */
        private Moment moment() {
            long running = order(clock.instant());
            order = Math.max(running, Math.max(order, footing.latest()) + 1);
            boolean farAhead = order - running > Limits.CLOCK_FAST.toMillis();
            return new Moment(order, Instant.ofEpochMilli(farAhead ? running : order));
        }
    }

    /** @param at by the same count: a clock that is set back would put it before what was said earlier */
    private record Moment(long order, Instant at) {}

    /** Grows always, so that what is done later is later. */
    private long order(Instant now) {
        return latest.updateAndGet(last -> Math.max(last + 1, now.toEpochMilli()));
    }

    private void receive(Inbound inbound) {
        try {
            receiver.receive(inbound).get(Limits.LONGEST_COMMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotStored(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStored(e);
        }
    }
}
