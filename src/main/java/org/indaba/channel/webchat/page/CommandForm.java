package org.indaba.channel.webchat.page;

/** The form of a page beside the interview, with one button that says a command there. */
public record CommandForm(String path, String key, String from) {}
