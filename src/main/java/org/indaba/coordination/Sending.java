package org.indaba.coordination;

/**
 * How far a broadcast is.
 *
 * @param receivers how many there were when it began
 * @param sent that the channel has taken
 * @param waiting that were put on their way and are not sent yet
 * @param unreached that were on their way to someone who turned out to be out of reach, or was not meant any more
 * @param unknown of which nobody knows whether they arrived
 * @param refused that the channel would not take
 */
public record Sending(
        Broadcast broadcast, long receivers, long sent, long waiting, long unreached, long unknown, long refused) {}
