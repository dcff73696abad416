package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Value;

/** Where the person answers from: typed, and chosen where what they typed may mean several countries. */
public record CountryPrompt(Context at) implements FactPrompt {
    @Override
    public Stage stage() {
        return Stage.COUNTRY;
    }

    @Override
    public Line name() {
        return Line.FACT_COUNTRY;
    }

    @Override
    public Line question() {
        return Line.ASK_COUNTRY;
    }

    @Override
    public Optional<Value> told() {
        return at.progress().told(stage()).map(Value.Country::new);
    }

    /** One country that was offered is asked about; of several, no means none. */
    @Override
    public Fork fork(String typed) {
        List<String> offered = at.progress().given().offered();
        return new Fork(
                offered.size() == 1 ? Optional.of(at.action(Verb.COUNTRY, offered.get(0))) : Optional.empty(),
                offered.isEmpty() ? Optional.empty() : Optional.of(at.action(Verb.NO_COUNTRY, "")));
    }

    /** What a word of an offer means that stands at another place: yes, no, and the word for none. */
    public Optional<Action> offerTyped(Input.Said said) {
        List<String> offered = at.progress().given().offered();
        if (offered.isEmpty() || !said.content().fileKinds().isEmpty()) {
            return Optional.empty();
        } else if (said.heard().is(Line.NONE_OF_THESE)) {
            return Optional.of(at.action(Verb.NO_COUNTRY, ""));
        }
        return fork("").meant(said.heard());
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        if (said.heard().is(Line.NONE_OF_THESE)) {
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
    public List<Paragraph> expected(Heard heard) {
        return List.of(Paragraph.of(Line.TEXT_EXPECTED));
    }

    @Override
    public Place onward() {
        return at.firstQuestion();
    }

    @Override
    public Optional<Place> before() {
        return Optional.of(Place.at(Stage.ITU_STATUS));
    }
}
