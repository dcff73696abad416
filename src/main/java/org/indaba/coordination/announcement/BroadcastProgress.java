package org.indaba.coordination.announcement;

/**
 * The progress of a broadcast.
 *
 * @param receivers the number of receivers when it began
 * @param sent the number of messages that the channel has accepted
 */
public record BroadcastProgress(Broadcast broadcast, long receivers, long sent) {}
