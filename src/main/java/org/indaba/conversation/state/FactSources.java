package org.indaba.conversation.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The messages that gave the facts about the person, so that an edit of one corrects its fact, and the countries that were
 * offered, so that a number can be matched.
 *
 * @param country the message in which a country was last typed
 * @param code the current country
 * @param offered the countries that were last offered, in order; empty where none are on the screen
 * @param refused the last message that gave no value where one was asked
 * @param choices the last messages in which something was chosen from a list, where no bubble remembers them
 */
public record FactSources(
        Optional<String> country, Optional<String> code, Optional<String> name, Optional<String> organization,
        List<String> offered, Optional<Refused> refused, List<Chosen> choices) {
    /** The most messages, as many as may be typed for one question with very many options. */
    static final int MOST_CHOICES = 16;

    public static final FactSources NOTHING = new FactSources(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of());

    /** A message that could not be read as the answer to this question. */
    public record Refused(String question, String message) {}

    /** A message in which something was chosen at this position. */
    public record Chosen(InterviewPosition place, String message) {}

    /** The facts that a message may give. */
    public enum Fact {
        COUNTRY(Stage.COUNTRY),
        NAME(Stage.NAME),
        ORGANIZATION(Stage.ORGANIZATION);

        public final Stage stage;

        Fact(Stage stage) {
            this.stage = stage;
        }
    }

    public FactSources {
        offered = List.copyOf(offered);
        choices = List.copyOf(choices);
    }

    /** The fact that this message gave. */
    public Optional<Fact> by(String message) {
        Optional<String> asked = Optional.of(message);
        if (country.equals(asked)) {
            return Optional.of(Fact.COUNTRY);
        } else if (name.equals(asked)) {
            return Optional.of(Fact.NAME);
        }
        return organization.equals(asked) ? Optional.of(Fact.ORGANIZATION) : Optional.empty();
    }

    public FactSources by(Fact fact, String message) {
        Optional<String> now = Optional.of(message);
        return switch (fact) {
            case COUNTRY -> new FactSources(now, code, name, organization, offered, refused, choices);
            case NAME -> new FactSources(country, code, now, organization, offered, refused, choices);
            case ORGANIZATION -> new FactSources(country, code, name, now, offered, refused, choices);
        };
    }

    public FactSources code(Optional<String> country) {
        return new FactSources(this.country, country, name, organization, List.of(), refused, choices);
    }

    public FactSources offered(List<String> countries) {
        return new FactSources(country, code, name, organization, countries, refused, choices);
    }

    public FactSources refused(Optional<Refused> now) {
        return new FactSources(country, code, name, organization, offered, now, choices);
    }

    /** The position at which something was chosen in this message. */
    public Optional<InterviewPosition> chosenBy(String message) {
        return choices.stream().filter(each -> each.message().equals(message)).map(Chosen::place).findFirst();
    }

    /** The stage of the fact that this message gave about the person. */
    Optional<Stage> toldBy(String message) {
        return by(message).map(fact -> fact.stage)
                .or(() -> chosenBy(message).map(InterviewPosition::stage).filter(stage -> stage != Stage.QUESTION));
    }

    public FactSources chose(InterviewPosition place, String message) {
        List<Chosen> now = Stream.concat(choices.stream(), Stream.of(new Chosen(place, message))).toList();
        return new FactSources(
                country, code, name, organization, offered, refused,
                now.subList(Math.max(0, now.size() - MOST_CHOICES), now.size()));
    }
}
