package org.indaba.conversation.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Value;

/** A place where somebody tells something about themselves: told once, it may be kept, told anew or taken back. */
public interface FactPrompt extends InterviewPrompt {
    Context at();

    /** Where it is asked. */
    Stage stage();

    /** What it is called: on its button, and where it is listed. */
    Line name();

    /** What is asked. */
    Line question();

    /** What is told now; empty where nothing is. */
    Optional<Value> told();

    /** Where the interview leads from here, for whoever does not come from the review. */
    Place onward();

    /** Where it came from; empty where this is what is asked first. */
    Optional<Place> before();

    /** Whether it may be left untold. */
    default boolean isOptional() {
        return true;
    }

    /** Where it stands among what somebody told about themselves. */
    default Paragraph line() {
        return Paragraph.of(Line.REVIEW_FACT, Map.of(
                "fact", new Value.Named(name()), "value", told().orElse(new Value.Named(Line.FACT_UNTOLD))));
    }

    /** What leads here from where the facts are listed. */
    default Button button() {
        return at().button(name(), Verb.FACT, stage().name());
    }

    @Override
    default List<Paragraph> asks() {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(question())));
        told().ifPresent(value -> paragraphs.add(Paragraph.of(
                isOptional() ? Line.FACT_TOLD : Line.FACT_TOLD_REQUIRED, Map.of("value", value))));
        return paragraphs;
    }

    @Override
    default List<List<Button>> controls() {
        boolean reviewing = at().progress().reviewing();
        List<Button> controls = new ArrayList<>(more());
        if (told().isPresent() && !reviewing) {
            controls.add(at().control(Line.NEXT, Verb.NEXT));
        }
        if (isOptional()) {
            controls.add(at().control(Line.SKIP, Verb.SKIP));
        }
        if (reviewing || before().isPresent()) {
            controls.add(at().control(Line.BACK, Verb.BACK));
        }
        return List.of(controls);
    }

    /** Controls of its own. */
    default List<Button> more() {
        return List.of();
    }

    /** Who goes on leaves what is told; who skips takes it back. */
    @Override
    default Optional<Action> alsoTyped(Input.Said said) {
        if (said.heard().goesOn()) {
            return Optional.of(at().here(Verb.NEXT));
        }
        return said.heard().is(Line.SKIP) && isOptional() ? Optional.of(at().here(Verb.SKIP)) : Optional.empty();
    }

    @Override
    default Place next() {
        return at().progress().reviewing() ? Place.at(Stage.REVIEW) : onward();
    }

    @Override
    default Place back() {
        return at().progress().reviewing() ? Place.at(Stage.REVIEW) : before().orElse(at().progress().place());
    }
}
