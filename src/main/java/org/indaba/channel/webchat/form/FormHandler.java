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
 * Turns a form into one or a few inbounds. Each has a key that follows from the form's, so that a form which comes again
 * changes nothing, and one whose answer was lost is completed. Forms of one person are handled one after another.
 */
public final class FormHandler {
    /** The name of the step that brings a person to the consultation of the form, and to what its page showed. */
    private static final String START = "start";

    /** The name of the step that brings them back to the question of the form. */
    private static final String TO = "to";

    /** The phrases that already tell why a text was not passed to a human. */
    private static final Set<PhraseKey> REFUSES_QUESTIONS = EnumSet.of(
            PhraseKey.ASK_TOO_LONG, PhraseKey.ASK_TOO_MANY, PhraseKey.ASK_TEXT_ONLY, PhraseKey.ASK_NOBODY, PhraseKey.ASK_NOBODY_HERE,
            PhraseKey.ASK_PAUSED);

    /** The phrases that tell that a part of an answer was not taken because a limit is reached. */
    private static final Set<PhraseKey> OVER = EnumSet.of(
            PhraseKey.OVER_PIECES, PhraseKey.OVER_ANSWER, PhraseKey.OVER_ANSWERS, PhraseKey.OVER_FILES, PhraseKey.OVER_BYTES);

    /** The phrases that tell the same of its files, so that it is no use to choose them again. */
    private static final Set<PhraseKey> OVER_BY_FILES = EnumSet.of(PhraseKey.OVER_FILES, PhraseKey.OVER_BYTES);

    /** The buttons with which a person leaves the question whose text field they have filled in. */
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

    /**
     * Handles a form.
     *
     * @throws InboundNotStoredException where the form has to be sent again
     */
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

    /** The steps of one form. */
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

        /** Follows a button or a typed command into another consultation. */
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

        /** Carries out a press of a button. A text in the field is stored first where the person goes back. */
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

        /**
         * Decides about a text in the field after a button was pressed: it is dropped where the person skips or chooses,
         * and given back where they only look at something else.
         */
        private FormResult pressed() {
            if (form.asks()) {
                // whoever leaves with a question in the field may think that it was sent
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
                // a page that is requested a day later shows the interview, although its person was about to ask a human
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

        /**
         * Passes a text on as a question to a human. The turn decides whether it is one; where it is not, the page gives
         * the text back.
         */
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
            // a word that ended the asking has had its effect
            return entry() == Entry.QUESTION ? notKept() : FormResult.DONE;
        }

        private boolean isTaken() {
            return footing.asked() || footing.kept();
        }

        /** Returns to the question under which something was typed, although the person has gone on in another window. */
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

        /** Tells whether the text was received and not stored because a limit is reached. */
        private boolean isOver() {
            return footing.said().isPresent() && !footing.kept() && !footing.asked() && !footing.parked()
                    && house.view(visitor).says(OVER);
        }

        /** The page tells why and shows the text again. A file has to be chosen again, unless the limit is about files. */
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

        /**
         * Goes on from the question whose answer was kept, now or by another button, but not twice from the same question.
         */
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

        /** Tells whether the form's button sends the content of the field. */
        private boolean isTyped() {
            return !isTap() && !form.field(ChatPage.DO).startsWith("/");
        }

        private boolean isTap() {
            return form.field(ChatPage.DO).startsWith(ChatPage.TAP);
        }

        /** Tells whether the form has something that no button of its page has sent yet. */
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

        /**
         * Returns a time that is later than all that this person did before, even after a restart or with a clock that was
         * fast.
         */
        private Moment moment() {
            long running = order(clock.instant());
            order = Math.max(running, Math.max(order, footing.latest()) + 1);
            boolean farAhead = order - running > WebChatLimits.CLOCK_FAST.toMillis();
            return new Moment(order, Instant.ofEpochMilli(farAhead ? running : order));
        }
    }

    /**
     * @param at derived from the order: after the clock was set back its own time would lie before what was said earlier
     */
    private record Moment(long order, Instant at) {}

    /** Returns a number that always grows, so that later acts have later numbers. */
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
