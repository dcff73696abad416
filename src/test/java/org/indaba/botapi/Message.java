package org.indaba.botapi;

import java.util.List;
import java.util.Optional;

/**
 * A message as it stands in the chat now.
 *
 * @param fromBot whether the bot sent it
 * @param text the text or caption
 * @param rows its inline buttons now, row by row
 * @param reaction the bot's reaction on it
 * @param file the document that the bot sent
 */
public record Message(
        long id,
        long chat,
        boolean fromBot,
        long date,
        String text,
        List<List<Button>> rows,
        Optional<String> reaction,
        Optional<Document> file) {

    /** An inline button; one with a {@code url} brings nothing back. */
    public record Button(String label, String data, String url) {}

    /** A document that the bot sent. */
    public record Document(String name, String mime, byte[] bytes) {}

    public List<String> labels() {
        return rows.stream().flatMap(List::stream).map(Button::label).toList();
    }

    Message withText(String changed) {
        return new Message(id, chat, fromBot, date, changed, rows, reaction, file);
    }

    Message withRows(List<List<Button>> changed) {
        return new Message(id, chat, fromBot, date, text, changed, reaction, file);
    }

    Message withReaction(Optional<String> changed) {
        return new Message(id, chat, fromBot, date, text, rows, changed, file);
    }
}
