package org.indaba.conversation.state;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The codes of the facts that a person told about themselves, by the stage where each is asked: the kind of stakeholder,
 * the status in ITU, the country, and whether they answer for an organization, which is not named here.
 *
 * @param known false where an earlier release stored it only with the response
 */
public record ProfileFacts(boolean known, SortedMap<Stage, String> codes) {
    public static final ProfileFacts NOTHING = new ProfileFacts(true, new TreeMap<>());
    public static final ProfileFacts UNKNOWN = new ProfileFacts(false, new TreeMap<>());

    public ProfileFacts {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    Optional<String> at(Stage stage) {
        return Optional.ofNullable(codes.get(stage));
    }

    public ProfileFacts with(Stage stage, Optional<String> code) {
        SortedMap<Stage, String> now = new TreeMap<>(codes);
        now.remove(stage);
        code.ifPresent(each -> now.put(stage, each));
        return new ProfileFacts(known, now);
    }
}
