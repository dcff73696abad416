package org.indaba.coordination;

import java.time.Instant;
import java.util.Optional;

/**
 * A question to a human that was passed on, as far as a reply to it must know it.
 *
 * @param asker the address that it came from
 * @param channel the asker's
 * @param withdrawn its person has taken their answers back, and it with them
 */
public record RelayedQuestion(
        long id, long response, String consultation, long asker, String channel, Instant asked, boolean withdrawn,
        Optional<Instant> answered) {}
