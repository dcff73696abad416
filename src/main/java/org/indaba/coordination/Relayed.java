package org.indaba.coordination;

import java.time.Instant;
import java.util.Optional;

/**
 * A question to a human that was passed on, as far as a reply to it must know it.
 *
 * @param asker the address that the answer goes to
 * @param withdrawn its person has taken their answers back, and it with them
 */
public record Relayed(
        long id, long response, String consultation, long asker, Instant asked, boolean withdrawn,
        Optional<Instant> answered) {}
