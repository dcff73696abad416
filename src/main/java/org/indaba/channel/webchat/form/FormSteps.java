package org.indaba.channel.webchat.form;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.channel.Attachment;
import org.indaba.channel.InboundKey;
import org.indaba.channel.webchat.FormContext;
import org.indaba.channel.webchat.Visitor;
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

/** One form that is being acted on, step by step: after each it is looked anew where its person is. */
final class FormSteps {
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

    private final WebChatStore house;
    private final FormInbounds inbounds;
    private final UploadSpool spool;
    private final Visitor visitor;
    private final PostedForm form;
    private final InboundKey act;
    private final InboundKey text;
    private final InboundKey message;
    private final String from;
    private FormContext footing;

    FormSteps(
            WebChatStore house, FormInbounds inbounds, UploadSpool spool, Visitor visitor, CsrfFormKey key, PostedForm form) {
        this.house = house;
        this.inbounds = inbounds;
        this.spool = spool;
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
        if (footing.came() || form.isTyped() && footing.said().isPresent() && !hasUnsaid()) {
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
        if (form.isTap()) {
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
        if (form.verb().filter(Verb.BACK::equals).isPresent() && hasUnsaid()) {
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
        boolean stays = form.isTap() && form.isOfQuestion() && hasUnsaid() && form.verb().filter(LEAVES::contains).isEmpty();
        return stays
                ? new FormResult.Refused(form.files().isEmpty() ? Optional.empty() : Optional.of(PhraseKey.WEB_FILE_AGAIN))
                : FormResult.DONE;
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
        return form.hasSomething() ? new FormResult.Refused(Optional.of(PhraseKey.NOT_KEPT)) : FormResult.DONE;
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
        if (!form.isOfQuestion() || !form.hasSomething() || footing.standpoint().filter(CurrentPage::consented).isEmpty()) {
            return false;
        }
        Verb verb = footing.standpoint().filter(CurrentPage::reviewing).isPresent() ? Verb.ADD : Verb.FORWARD;
        tap(act.part(TO), new Action(verb, visitor.code(), from).data());
        look();
        return footing.at(from);
    }

    private FormResult piece(boolean next) throws IOException {
        if (form.hasSomething()) {
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
        boolean wanted = form.isTyped() && !form.field(ChatPage.DO).equals(ChatPage.ADD);
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
        inbounds.say(as, text, files, footing.latest());
    }

    private void tap(InboundKey as, String data) {
        inbounds.tap(as, data, footing.latest());
    }
}
