package org.indaba.coordination.announcement;

/**
 * The numbers of a broadcast's messages by their outcome.
 *
 * @param sent messages that the channel has accepted
 * @param waiting messages in the outbox that are not sent yet
 * @param unreached messages to somebody who turned out to be out of reach, or was no receiver any more
 * @param unknown messages whose outcome is unknown
 * @param refused messages that the channel refused
 */
public record DeliveryReport(long sent, long waiting, long unreached, long unknown, long refused) {}
