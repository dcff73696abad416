package org.indaba.conversation.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** A position where somebody tells a fact about themselves: once told, it may be kept, told anew or taken back. */
public interface FactPrompt extends InterviewPrompt {
    PromptContext at();

    /** The stage at which it is asked. */
    Stage stage();

    /** The name of the fact: on its button, and where it is listed. */
    PhraseKey name();

    /** The question. */
    PhraseKey question();

    /** The current value; empty where there is none. */
    Optional<PhraseArgument> told();

    /** The next position, for somebody who does not come from the review. */
    InterviewPosition onward();

    /** The position before; empty where this is asked first. */
    Optional<InterviewPosition> before();

    /** Tells whether it may be left out. */
    default boolean isOptional() {
        return true;
    }

    /** Its line in the list of facts. */
    default Paragraph line() {
        return Paragraph.of(PhraseKey.REVIEW_FACT, Map.of(
                "fact", new PhraseArgument.Named(name()), "value", told().orElse(new PhraseArgument.Named(PhraseKey.FACT_UNTOLD))));
    }

    /** The button that leads here from the list of facts. */
    default Button button() {
        return at().button(name(), Verb.FACT, stage().name());
    }

    @Override
    default List<Paragraph> asks() {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(question())));
        told().ifPresent(value -> paragraphs.add(Paragraph.of(
                isOptional() ? PhraseKey.FACT_TOLD : PhraseKey.FACT_TOLD_REQUIRED, Map.of("value", value))));
        return paragraphs;
    }

    @Override
    default List<List<Button>> controls() {
        boolean reviewing = at().progress().reviewing();
        List<Button> controls = new ArrayList<>(more());
        if (told().isPresent() && !reviewing) {
            controls.add(at().control(PhraseKey.NEXT, Verb.NEXT));
        }
        if (isOptional()) {
            controls.add(at().control(PhraseKey.SKIP, Verb.SKIP));
        }
        if (reviewing || before().isPresent()) {
            controls.add(at().control(PhraseKey.BACK, Verb.BACK));
        }
        return List.of(controls);
    }

    /** Further buttons. */
    default List<Button> more() {
        return List.of();
    }

    /** Going on keeps the value; skipping takes it back. */
    @Override
    default Optional<Action> alsoTyped(Input.Said said) {
        if (said.heard().goesOn()) {
            return Optional.of(at().here(Verb.NEXT));
        }
        return said.heard().is(PhraseKey.SKIP) && isOptional() ? Optional.of(at().here(Verb.SKIP)) : Optional.empty();
    }

    @Override
    default InterviewPosition next() {
        return at().progress().reviewing() ? InterviewPosition.at(Stage.REVIEW) : onward();
    }

    @Override
    default InterviewPosition back() {
        return at().progress().reviewing() ? InterviewPosition.at(Stage.REVIEW) : before().orElse(at().progress().place());
    }

    /** One that is told by one of a few choices. */
    interface OfChoices extends FactPrompt {
        List<Profile.Choice> options();

        /** What a choice does. */
        Verb verb();

        @Override
        default Optional<PhraseArgument> told() {
            return at().progress().told(stage()).flatMap(code -> Profile.of(options(), code))
                    .map(choice -> new PhraseArgument.Named(choice.label()));
        }

        @Override
        default List<Button> choices() {
            return options().stream().map(each -> at().button(each.label(), verb(), each.code())).toList();
        }
    }
}
