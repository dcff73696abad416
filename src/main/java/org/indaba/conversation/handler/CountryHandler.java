package org.indaba.conversation.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Effect.ProfileSet.Field;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.ButtonPress;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.Stage;
import org.indaba.places.Country;
import org.indaba.places.CountryCatalog;
import org.indaba.places.CountryLookupResult;

/** Decides what comes of a country: typed where it is asked, tapped, told late, or changed in its message. */
final class CountryHandler {
    private final InterviewSession session;

    CountryHandler(InterviewSession session) {
        this.session = session;
    }

    private boolean isAsked() {
        return session.place().stage() == Stage.COUNTRY;
    }

    // ---- where it is asked

    /** Yes and no are codes and names of countries too: whoever says one of them is asked. */
    void typed(Input.Said said) {
        boolean word = said.heard().isYes() || said.heard().isNo();
        List<Country> offered = session.progress().given().offered().stream()
                .flatMap(code -> CountryCatalog.of(code).stream()).toList();
        if (word && !offered.isEmpty()) {
            session.preface(Paragraph.of(PhraseKey.CHOICE_EXPECTED));
            didYouMean(offered);
        } else {
            typed(said.messageKey(), said.content(), !word);
        }
    }

    private void typed(String message, MessageContent content, boolean certain) {
        if (content.text().isBlank()) {
            new MessageHandler(session).notUnderstood(RecognizedInput.NOTHING);
            return;
        }
        session.become(session.progress().given(
                session.progress().given().by(FactSources.Fact.COUNTRY, message).offered(List.of())));
        CountryLookupResult match = match(content);
        if (match instanceof CountryLookupResult.Exact exact && !certain) {
            didYouMean(List.of(exact.country()));
        } else if (match instanceof CountryLookupResult.Exact exact) {
            answered(exact.country().code());
        } else if (match instanceof CountryLookupResult.Candidates candidates) {
            didYouMean(candidates.countries());
        } else {
            session.expect(match instanceof CountryLookupResult.Unlisted ? PhraseKey.COUNTRY_UNLISTED : PhraseKey.COUNTRY_NOT_FOUND);
        }
    }

    private CountryLookupResult match(MessageContent content) {
        return CountryCatalog.match(content.text(), session.screens().language().locale());
    }

    private void answered(String code) {
        new ProfileWriter(session).profile(Field.COUNTRY, code);
        session.go(session.prompt().next());
    }

    private void didYouMean(List<Country> countries) {
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

    // ---- tapped

    void tapped(ButtonPress press, Action action) {
        if (CountryCatalog.of(action.argument()).isEmpty()) {
            press.earlier();
        } else if (isAsked()) {
            new ProfileWriter(session).profile(Field.COUNTRY, action.argument());
            press.done(() -> session.go(session.prompt().next()));
        } else {
            press.done(() -> corrected(action.argument()));
        }
    }

    void none() {
        session.become(session.progress().given(session.progress().given().offered(List.of())));
        session.line(isAsked() ? PhraseKey.COUNTRY_AGAIN : PhraseKey.COUNTRY_STAYS);
    }

    // ---- late, or changed

    /** Where it is asked, it is the answer. */
    void changed(String message, MessageContent content) {
        if (session.goesOn() && isAsked()) {
            typed(message, content, true);
            return;
        }
        CountryLookupResult match = content.text().isBlank() ? new CountryLookupResult.None() : match(content);
        session.become(session.progress().given(session.progress().given().by(FactSources.Fact.COUNTRY, message)));
        // the words of an offer would be taken for an answer where another interview goes on
        if (match instanceof CountryLookupResult.Candidates candidates && session.goesOn()) {
            didYouMean(candidates.countries());
        } else if (!(match instanceof CountryLookupResult.Exact exact)) {
            session.line(PhraseKey.COUNTRY_STAYS);
        } else if (session.progress().given().code().equals(Optional.of(exact.country().code()))) {
            is(exact.country().code());
        } else {
            corrected(exact.country().code());
        }
    }

    /** It is this country now, wherever the person is. */
    private void corrected(String code) {
        new ProfileWriter(session).profile(Field.COUNTRY, code);
        is(code);
    }

    /** Said too where it was so already: whoever told it is not left without an answer. */
    private void is(String code) {
        session.line(Paragraph.of(PhraseKey.COUNTRY_CORRECTED, Map.of("country", new PhraseArgument.Country(code))));
    }
}
