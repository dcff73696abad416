package org.indaba.phrases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.questionnaire.Language;

/** Looks up what a message needs when it is sent, because it may have changed, or been deleted, since the decision. */
public interface LateLookup {
    /** The beginning of a bubble's text; empty where it has none, or does not exist any more. */
    Optional<String> excerpt(long bubble);

    /** The times at which answers to a consultation were downloaded, the earliest first. */
    List<Instant> downloads(String consultation);

    /** The receipt of the respondent's response. */
    Optional<String> receipt(String consultation);

    /** The link of an invitation; only the sender of the message can make it. */
    default String invitation(long id) {
        return "…";
    }

    /** A question to a human, for those who may read it; empty where it was taken back. */
    default Optional<String> asked(long question) {
        return Optional.empty();
    }

    /** The answer of a human to a question of the respondent's. */
    default Optional<String> answered(long question) {
        return Optional.empty();
    }

    /** The text of a broadcast that coordinators wrote in this language. */
    default Optional<String> announcement(long broadcast, Language language) {
        return Optional.empty();
    }

    /** A look-up for messages that need nothing. */
    static LateLookup none() {
        return new LateLookup() {
            @Override
            public Optional<String> excerpt(long bubble) {
                return Optional.empty();
            }

            @Override
            public List<Instant> downloads(String consultation) {
                return List.of();
            }

            @Override
            public Optional<String> receipt(String consultation) {
                return Optional.empty();
            }
        };
    }
}
