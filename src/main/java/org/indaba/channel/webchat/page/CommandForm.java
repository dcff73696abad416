package org.indaba.channel.webchat.page;

/** The form on a page beside the interview, with one button that sends a command to the interview. */
public record CommandForm(String path, String key, String from) {}
