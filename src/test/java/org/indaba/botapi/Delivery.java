package org.indaba.botapi;

/** One POST to the webhook and what it answered; 0 where it could not be reached. */
public record Delivery(long updateId, int status) {}
