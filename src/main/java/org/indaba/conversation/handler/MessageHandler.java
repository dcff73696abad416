package org.indaba.conversation.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Effect.ProfileSet.Field;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.DoubtfulAnswer;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.places.Country;
import org.indaba.places.CountryCatalog;
import org.indaba.places.CountryLookupResult;

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
            case COUNTRY -> country(said);
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

    /** Yes and no are codes and names of countries too, so whoever types one of them is asked. */
    private void country(Input.Said said) {
        boolean word = said.heard().isYes() || said.heard().isNo();
        List<Country> offered = session.progress().given().offered().stream()
                .flatMap(code -> CountryCatalog.of(code).stream()).toList();
        if (word && !offered.isEmpty()) {
            session.preface(Paragraph.of(PhraseKey.CHOICE_EXPECTED));
            didYouMean(offered);
        } else {
            country(said.messageKey(), said.content(), !word);
        }
    }

    void country(String message, MessageContent content) {
        country(message, content, true);
    }

    private void country(String message, MessageContent content, boolean certain) {
        if (content.text().isBlank()) {
            notUnderstood(RecognizedInput.NOTHING);
            return;
        }
        session.become(session.progress().given(
                session.progress().given().by(FactSources.Fact.COUNTRY, message).offered(List.of())));
        CountryLookupResult match = CountryCatalog.match(content.text(), session.screens().language().locale());
        if (match instanceof CountryLookupResult.Exact exact && !certain) {
            didYouMean(List.of(exact.country()));
        } else if (match instanceof CountryLookupResult.Exact exact) {
            new ProfileWriter(session).profile(Field.COUNTRY, exact.country().code());
            session.go(session.prompt().next());
        } else if (match instanceof CountryLookupResult.Candidates candidates) {
            didYouMean(candidates.countries());
        } else {
            session.expect(match instanceof CountryLookupResult.Unlisted ? PhraseKey.COUNTRY_UNLISTED : PhraseKey.COUNTRY_NOT_FOUND);
        }
    }

    void didYouMean(List<Country> countries) {
        List<List<Button>> rows = new ArrayList<>();
        for (Country country : countries) {
            rows.add(List.of(new Button(
                    new Button.Label.CountryName(country.code()),
                    session.screens().action(Verb.COUNTRY, country.code()))));
        }
        rows.add(List.of(Button.of(PhraseKey.NONE_OF_THESE, session.screens().action(Verb.NO_COUNTRY, ""))));
        session.say(new BotMessage(List.of(Paragraph.of(PhraseKey.DID_YOU_MEAN)), rows, BotMessage.Timing.AT_ONCE));
        session.become(session.progress().given(session.progress().given().offered(
                countries.stream().map(Country::code).toList())));
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
