package org.indaba.botapi;

import java.util.Optional;

/** The answer to a tap that the server accepted. */
public record TapAnswer(String query, long chat, Optional<String> text) {}
