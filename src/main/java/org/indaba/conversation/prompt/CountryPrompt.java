package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;

/** Asks for the person's country: it is typed, and chosen where the text may mean several countries. */
public record CountryPrompt(PromptContext at) implements FactPrompt {
    @Override
    public Stage stage() {
        return Stage.COUNTRY;
    }

    @Override
    public PhraseKey name() {
        return PhraseKey.FACT_COUNTRY;
    }

    @Override
    public PhraseKey question() {
        return PhraseKey.ASK_COUNTRY;
    }

    @Override
    public Optional<PhraseArgument> told() {
        return at.progress().told(stage()).map(PhraseArgument.Country::new);
    }

    /** Where one country was offered yes and no are about it; where several were, no means none of them. */
    @Override
    public YesNoChoice fork(String typed) {
        List<String> offered = at.progress().given().offered();
        return new YesNoChoice(
                offered.size() == 1 ? Optional.of(at.action(Verb.COUNTRY, offered.get(0))) : Optional.empty(),
                offered.isEmpty() ? Optional.empty() : Optional.of(at.action(Verb.NO_COUNTRY, "")));
    }

    /** The meaning of a word that answers an offer at another position: yes, no, and the word for none. */
    public Optional<Action> offerTyped(Input.Said said) {
        List<String> offered = at.progress().given().offered();
        if (offered.isEmpty() || !said.content().fileKinds().isEmpty()) {
            return Optional.empty();
        } else if (said.heard().is(PhraseKey.NONE_OF_THESE)) {
            return Optional.of(at.action(Verb.NO_COUNTRY, ""));
        }
        return fork("").meant(said.heard());
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        if (said.heard().is(PhraseKey.NONE_OF_THESE)) {
            return Optional.of(at.action(Verb.NO_COUNTRY, ""));
        }
        return FactPrompt.super.alsoTyped(said).or(() -> offered(said.heard().choice().orElse(0)));
    }

    /** The number of a country that was offered, or the one after them for none. */
    private Optional<Action> offered(int number) {
        List<String> offered = at.progress().given().offered();
        if (offered.isEmpty() || number < 1 || number > offered.size() + 1) {
            return Optional.empty();
        }
        return Optional.of(number <= offered.size()
                ? at.action(Verb.COUNTRY, offered.get(number - 1))
                : at.action(Verb.NO_COUNTRY, ""));
    }

    @Override
    public Takes takes() {
        return Takes.COUNTRY;
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(PhraseKey.TEXT_EXPECTED));
    }

    @Override
    public InterviewPosition onward() {
        return at.firstQuestion();
    }

    @Override
    public Optional<InterviewPosition> before() {
        return Optional.of(InterviewPosition.at(Stage.ITU_STATUS));
    }
}
