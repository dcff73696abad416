package org.indaba.channel.webchat.form;

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
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundKey;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.webchat.FormContext;
import org.indaba.channel.webchat.Visitor;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.WebChatStore;
import org.indaba.channel.webchat.page.ChatPage;
import org.indaba.channel.webchat.upload.UploadSpool;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Command;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.CurrentPage;
import org.indaba.conversation.screen.CurrentPage.Entry;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.Stage;

/**
 * Acts on a form: one or a few inbounds, each with a key that follows from the form's, so that a form that comes again
 * changes nothing, and one whose answer was lost is finished. Forms of one person are acted on one after another.
 */
public final class FormHandler {
    /** The step that brings a person to the consultation of the form, and to what its page showed. */
    private static final String START = "start";

    /** The step that brings them back to the question of the form. */
    private static final String TO = "to";

    /** What says already why a text went to nobody. */
    private static final Set<PhraseKey> REFUSES_QUESTIONS = EnumSet.of(
            PhraseKey.ASK_TOO_LONG, PhraseKey.ASK_TOO_MANY, PhraseKey.ASK_TEXT_ONLY, PhraseKey.ASK_NOBODY, PhraseKey.ASK_NOBODY_HERE,
            PhraseKey.ASK_PAUSED);

    /** What says why a piece of an answer was not taken: there is as much of it as there may be. */
    private static final Set<PhraseKey> OVER = EnumSet.of(
            PhraseKey.OVER_PIECES, PhraseKey.OVER_ANSWER, PhraseKey.OVER_ANSWERS, PhraseKey.OVER_FILES, PhraseKey.OVER_BYTES);

    /** What says so of its files, which are of no use to bring again. */
    private static final Set<PhraseKey> OVER_BY_FILES = EnumSet.of(PhraseKey.OVER_FILES, PhraseKey.OVER_BYTES);

    /** With these a person goes on, or back, from what stands in the field. */
    private static final Set<Verb> LEAVES = EnumSet.of(Verb.SKIP, Verb.OPTION, Verb.BACK);

    private static final int LOCKS = 256;

    private final WebChatStore house;
    private final InboundHandler receiver;
    private final UploadSpool spool;
    private final InstantSource clock;
    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock(true)).toList();
    private final AtomicLong latest = new AtomicLong();

    public FormHandler(WebChatStore house, InboundHandler receiver, UploadSpool spool, InstantSource clock) {
        this.house = house;
        this.receiver = receiver;
        this.spool = spool;
        this.clock = clock;
    }

    /** Throws {@link InboundNotStoredException}. */
    public FormResult carry(Visitor visitor, CsrfFormKey key, PostedForm form) throws IOException {
        ReentrantLock lock = locks.get(Math.floorMod(house.person(visitor.address()).hashCode(), LOCKS));
        try {
            if (!lock.tryLock(WebChatLimits.LONGEST_COMMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InboundNotStoredException(new TimeoutException("another form of this person takes too long"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboundNotStoredException(e);
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
        private final PostedForm form;
        private final InboundKey act;
        private final InboundKey text;
        private final InboundKey message;
        private final String from;
        private FormContext footing;
        private long order;

        Steps(Visitor visitor, CsrfFormKey key, PostedForm form) {
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

        FormResult carry() throws IOException {
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
        private FormResult led(FormResult outcome) {
            return outcome instanceof FormResult.Done
                    ? house.consultation(visitor.address()).filter(each -> !each.equals(visitor.code()))
                            .<FormResult>map(FormResult.Led::new).orElse(outcome)
                    : outcome;
        }

        private FormResult act() throws IOException {
            String what = form.field(ChatPage.DO);
            if (isTap()) {
                return press(what.substring(ChatPage.TAP.length()));
            } else if (what.startsWith("/")) {
                drop();
                say(act, what, List.of());
                return FormResult.DONE;
            }
            return answer(!what.equals(ChatPage.ADD));
        }

        /** A text in the field goes with the person who goes back. */
        private FormResult press(String data) throws IOException {
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
        private FormResult pressed() {
            if (form.asks()) {
                // whoever leaves with a question in the field may think that it went out
                return isTaken() ? FormResult.DONE : notKept();
            }
            boolean stays = isTap() && isOfQuestion() && hasUnsaid() && verb().filter(LEAVES::contains).isEmpty();
            return stays
                    ? new FormResult.Refused(form.files().isEmpty() ? Optional.empty() : Optional.of(PhraseKey.WEB_FILE_AGAIN))
                    : FormResult.DONE;
        }

        private Optional<Verb> verb() {
            return Action.parse(form.field(ChatPage.DO).substring(ChatPage.TAP.length())).map(Action::verb);
        }

        private boolean isOfQuestion() {
            return !from.isEmpty() && !from.startsWith("-");
        }

        private FormResult answer(boolean next) throws IOException {
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
            return entry() == Entry.NOTHING ? notKept() : FormResult.DONE;
        }

        private FormResult notKept() {
            return hasSomething() ? new FormResult.Refused(Optional.of(PhraseKey.NOT_KEPT)) : FormResult.DONE;
        }

        /** Whether a text is taken as a question is decided where everything is; where it was not, it is lost to nobody. */
        private FormResult ask() {
            if (form.text().isBlank()) {
                return FormResult.DONE;
            }
            say(message, form.text().strip(), List.of());
            look();
            if (isTaken() || Command.parse(MessageContent.text(form.text())).isPresent()) {
                return FormResult.DONE;
            }
            if (house.view(visitor).says(REFUSES_QUESTIONS)) {
                return new FormResult.Refused(Optional.empty());
            }
            // a word that ended the asking has done what it says
            return entry() == Entry.QUESTION ? notKept() : FormResult.DONE;
        }

        private boolean isTaken() {
            return footing.asked() || footing.kept();
        }

        /** To the question under which something was typed, though the person has gone on in another window. */
        private boolean comeBack() {
            if (!isOfQuestion() || !hasSomething() || footing.standpoint().filter(CurrentPage::consented).isEmpty()) {
                return false;
            }
            Verb verb = footing.standpoint().filter(CurrentPage::reviewing).isPresent() ? Verb.ADD : Verb.FORWARD;
            tap(act.part(TO), new Action(verb, visitor.code(), from).data());
            look();
            return footing.at(from);
        }

        private FormResult piece(boolean next) throws IOException {
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
            return FormResult.DONE;
        }

        /** Whether its text was said, and not taken since there is as much as there may be. */
        private boolean isOver() {
            return footing.said().isPresent() && !footing.kept() && !footing.asked() && !footing.parked()
                    && house.view(visitor).says(OVER);
        }

        /** The page says why, and has the text again; a file is chosen again, where it is not that which is too much. */
        private FormResult over() {
            boolean again = !form.files().isEmpty() && !house.view(visitor).says(OVER_BY_FILES);
            return new FormResult.Refused(again ? Optional.of(PhraseKey.WEB_FILE_AGAIN) : Optional.empty());
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
                tap(footing.said().orElse(act).part(FormContext.NEXT), next(from));
            }
        }

        private String next(String place) {
            return new Action(Verb.NEXT, visitor.code(), place).data();
        }

        private Entry entry() {
            return footing.standpoint().map(CurrentPage::entry).orElse(Entry.NOTHING);
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
            boolean farAhead = order - running > WebChatLimits.CLOCK_FAST.toMillis();
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
            receiver.receive(inbound).get(WebChatLimits.LONGEST_COMMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new InboundNotStoredException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboundNotStoredException(e);
        }
    }
}
