package org.indaba.channel.telegram.api;

/**
 * Makes the words with which Telegram refuses a call fit for a log: their length is bounded, and what might come from a
 * person is removed.
 */
public final class ErrorDescription {
    private static final int MOST = 120;

    private ErrorDescription() {}

    public static String of(String description) {
        if (description == null || description.isBlank()) {
            return "without a reason";
        }
        String bounded = description.substring(0, Math.min(MOST, description.length()));
        // Telegram quotes what it was sent, and ids are the only long numbers in its descriptions.
        return bounded.replaceAll("(?s)[\"'`«“].*", "…")
                .replaceAll("https?:\\S*", "…")
                .replaceAll("[0-9]{4,}", "#")
                .replaceAll("[^A-Za-z0-9 _:;.,()/#…-]", "?");
    }
}
