package org.indaba.coordination.announcement;

/**
 * How far a broadcast is.
 *
 * @param receivers how many there were when it began
 * @param sent that the channel has taken
 */
public record BroadcastProgress(Broadcast broadcast, long receivers, long sent) {}
