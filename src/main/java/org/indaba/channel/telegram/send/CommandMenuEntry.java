package org.indaba.channel.telegram.send;

/** One line of the bot's command menu. {@code name} is {@code [a-z0-9_]{1,32}}, without the slash. */
public record CommandMenuEntry(String name, String description) {}
