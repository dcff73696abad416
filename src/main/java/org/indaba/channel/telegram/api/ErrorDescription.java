package org.indaba.channel.telegram.api;

/** Telegram's words for a refusal, fit for a log: bounded, and without what might come from a person. */
public final class ErrorDescription {
    private static final int MOST = 120;

    private ErrorDescription() {}

    public static String of(String description) {
        if (description == null || description.isBlank()) {
            return "without a reason";
        }
        String bounded = description.substring(0, Math.min(MOST, description.length()));
        // Telegram quotes what it was sent; ids are the only long numbers in its words.
        return bounded.replaceAll("(?s)[\"'`«“].*", "…")
                .replaceAll("https?:\\S*", "…")
                .replaceAll("[0-9]{4,}", "#")
                .replaceAll("[^A-Za-z0-9 _:;.,()/#…-]", "?");
    }
}
