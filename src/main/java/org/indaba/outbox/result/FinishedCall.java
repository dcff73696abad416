package org.indaba.outbox.result;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.SendResult;
import org.indaba.store.outbox.DueRow;

/**
 * A row whose call has ended.
 *
 * @param result empty where no call was made because the dispatcher stops
 * @param live whether the message has buttons
 * @param began when the first call for it was made
 */
public record FinishedCall(DueRow row, Optional<SendResult> result, boolean live, Instant began) {}
