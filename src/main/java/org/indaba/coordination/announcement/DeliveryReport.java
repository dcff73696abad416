package org.indaba.coordination.announcement;

/**
 * What became of the messages of a broadcast.
 *
 * @param sent that the channel has taken
 * @param waiting that were put on their way and are not sent yet
 * @param unreached that were on their way to someone who turned out to be out of reach, or was not meant any more
 * @param unknown of which nobody knows whether they arrived
 * @param refused that the channel would not take
 */
public record DeliveryReport(long sent, long waiting, long unreached, long unknown, long refused) {}
