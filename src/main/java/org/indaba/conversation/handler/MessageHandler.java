package org.indaba.conversation.handler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.Effect;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.DoubtfulAnswer;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;

/** Handles a message that is no word on a button. */
public final class MessageHandler {
    private final InterviewSession session;
    private final boolean perhapsAsked;

    public MessageHandler(InterviewSession session) {
        this(session, false);
    }

    /** @param perhapsAsked true where the message may be a question to a human as well as an answer */
    public MessageHandler(InterviewSession session, boolean perhapsAsked) {
        this.session = session;
        this.perhapsAsked = perhapsAsked;
    }

    public void answered(Input.Said said) {
        switch (session.prompt().takes()) {
            case COUNTRY -> new CountryHandler(session).typed(said);
            case MESSAGE -> keep(said, session.place().question(), false);
            case VALUE -> new ValueAnswerHandler(session).typed(said);
            case MORE -> {
                session.become(session.progress().at(InterviewPosition.question(session.place().question())).reviewing(true));
                keep(said, session.place().question(), false);
            }
            case NAME -> identity(said, FactSources.Fact.NAME);
            case ORGANIZATION -> identity(said, FactSources.Fact.ORGANIZATION);
            case NOTHING -> notUnderstood(said.content().fileKinds().isEmpty() ? said.heard() : RecognizedInput.NOTHING);
        }
    }

    /** Says in one line what is expected here. */
    public void notUnderstood(RecognizedInput heard) {
        List<Paragraph> expected = session.prompt().expected(heard);
        if (session.prompt().isAskedAgain()) {
            session.ask(expected.toArray(Paragraph[]::new));
        } else {
            session.expect(expected);
        }
    }

    public void keep(Input.Said said, String question, boolean late) {
        MessageContent content = said.content();
        if (content.isEmpty()) {
            session.line(PhraseKey.DECLINED);
            return;
        }
        QuotaCheck quota = session.quota();
        Optional<Paragraph> over = quota.refuses(question, content);
        if (over.isPresent()) {
            session.line(over.get(), quota.mend());
            return;
        }
        KeptBubble bubble = new KeptBubble(
                0, session.briefing().code(), question, content.words(), content.fileKinds(), ContentSize.of(content));
        Optional<DoubtfulAnswer> doubt = late ? Optional.empty() : doubt(said, bubble);
        session.become(session.progress().tally(question, session.progress().tally(question).plus(bubble)));
        session.add(new Effect.BubbleKept(
                session.briefing().code(), question, session.screens().language(), session.screens().shown(question)));
        session.add(new Effect.Reacted(said.messageKey()));
        if (content.tooLarge()) {
            session.line(session.tooLarge());
        } else if (late) {
            session.line(Paragraph.of(PhraseKey.SAVED_LATE, Map.of("id", new PhraseArgument.Code(question))));
        } else if (doubt.isPresent()) {
            session.doubt(doubt.get());
        } else {
            session.say(session.screens().saved(session.progress(), session.afterLongPause()));
        }
    }

    /**
     * The doubt is mentioned once: a message like the last one is taken back by the same word, and needs no second line.
     */
    private Optional<DoubtfulAnswer> doubt(Input.Said said, KeptBubble bubble) {
        boolean first = !session.progress().tally(bubble.question()).answered();
        Optional<DoubtfulAnswer> last = session.progress().doubt();
        boolean askable = said.content().fileKinds().isEmpty() && said.content().text().length() <= ConversationLimits.MOST_ASKED;
        Optional<DoubtfulAnswer.Purpose> purpose = perhapsAsked
                ? Optional.of(askable ? DoubtfulAnswer.Purpose.ASKED_LATER : DoubtfulAnswer.Purpose.TALK)
                : DoubtfulAnswer.purpose(said.content(), said.heard(), first);
        Optional<DoubtfulAnswer> doubt = purpose.map(each -> new DoubtfulAnswer(said.messageKey(), each, bubble));
        session.become(session.progress().doubt(doubt));
        boolean again = !perhapsAsked && last.map(DoubtfulAnswer::purpose).equals(purpose);
        return doubt.filter(any -> !again);
    }

    private void identity(Input.Said said, FactSources.Fact fact) {
        if (said.heard().is(PhraseKey.SKIP) || said.heard().goesOn()) {
            session.ask();
        } else {
            identity(said.messageKey(), said.content(), fact);
        }
    }

    /** Stores the name that is asked for here, and goes on. */
    void identity(String message, MessageContent content, FactSources.Fact fact) {
        if (!new ProfileEditHandler(session).identity(message, content, fact)) {
            return;
        } else if (fact == FactSources.Fact.NAME && !new ProfileWriter(session).isOrganizationKnown()) {
            session.go(InterviewPosition.at(Stage.ORGANIZATION));
        } else {
            new ProfileWriter(session).identityComplete(false);
        }
    }
}
