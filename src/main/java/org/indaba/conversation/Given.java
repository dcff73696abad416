package org.indaba.conversation;

import java.util.List;
import java.util.Optional;

/**
 * Which messages gave the facts about the person, so that a change of one corrects its fact, and what was offered for
 * one of them, so that a number finds its own.
 *
 * @param country the message in which a country was last typed
 * @param code the country as it stands
 * @param offered the countries that were last offered, in order; empty where none are on the screen
 * @param refused the last message that gave no value where one was asked
 */
public record Given(
        Optional<String> country, Optional<String> code, Optional<String> name, Optional<String> organization,
        List<String> offered, Optional<Refused> refused) {

    public static final Given NOTHING = new Given(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /** A message that could not be read as the answer to this question. */
    public record Refused(String question, String message) {}

    /** What a message may have given. */
    public enum Fact {
        COUNTRY(Stage.COUNTRY),
        NAME(Stage.NAME),
        ORGANIZATION(Stage.ORGANIZATION);

        final Stage stage;

        Fact(Stage stage) {
            this.stage = stage;
        }
    }

    public Given {
        offered = List.copyOf(offered);
    }

    /** What this message gave. */
    public Optional<Fact> by(String message) {
        Optional<String> asked = Optional.of(message);
        if (country.equals(asked)) {
            return Optional.of(Fact.COUNTRY);
        } else if (name.equals(asked)) {
            return Optional.of(Fact.NAME);
        }
        return organization.equals(asked) ? Optional.of(Fact.ORGANIZATION) : Optional.empty();
    }

    Given by(Fact fact, String message) {
        Optional<String> now = Optional.of(message);
        return switch (fact) {
            case COUNTRY -> new Given(now, code, name, organization, offered, refused);
            case NAME -> new Given(country, code, now, organization, offered, refused);
            case ORGANIZATION -> new Given(country, code, name, now, offered, refused);
        };
    }

    Given code(String country) {
        return new Given(this.country, Optional.of(country), name, organization, List.of(), refused);
    }

    Given offered(List<String> countries) {
        return new Given(country, code, name, organization, countries, refused);
    }

    Given refused(Optional<Refused> now) {
        return new Given(country, code, name, organization, offered, now);
    }
}
