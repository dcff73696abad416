package org.indaba.coordination;

import java.time.Instant;
import java.util.Optional;

/**
 * The facts about a question that was passed on to a human which are needed for a reply.
 *
 * @param asker the address from which it came
 * @param channel the asker's channel
 * @param withdrawn true where its person has deleted their answers, and the question with them
 */
public record RelayedQuestion(
        long id, long response, String consultation, long asker, String channel, Instant asked, boolean withdrawn,
        Optional<Instant> answered) {}
