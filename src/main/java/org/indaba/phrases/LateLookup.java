package org.indaba.phrases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.questionnaire.Language;

/** What is looked up when a message goes out, because it may have changed, or gone, since it was decided. */
public interface LateLookup {
    /** The beginning of what a bubble says; empty where it says nothing, or is no more. */
    Optional<String> excerpt(long bubble);

    /** When answers to a consultation were downloaded, the earliest first. */
    List<Instant> downloads(String consultation);

    /** The receipt of the respondent's response. */
    Optional<String> receipt(String consultation);

    /** The link of an invitation; only whoever sends it can tell it. */
    default String invitation(long id) {
        return "…";
    }

    /** A question to a human, for those who may read it; empty where it was taken back. */
    default Optional<String> asked(long question) {
        return Optional.empty();
    }

    /** What a human answered to a question of the respondent's. */
    default Optional<String> answered(long question) {
        return Optional.empty();
    }

    /** What coordinators wrote in this language for a broadcast. */
    default Optional<String> announcement(long broadcast, Language language) {
        return Optional.empty();
    }

    /** For what needs nothing looked up. */
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
