package org.indaba.conversation.screen;

import java.util.Optional;
import org.indaba.markup.MarkdownReader;
import org.indaba.markup.RichText;

/**
 * Divides a long Markdown text into messages. A part ends with a paragraph, else with a line, a word, or a character. Only
 * one {@link MarkdownWindows window} of the text is parsed at a time, since a part is needed within a turn, for which
 * everybody waits.
 *
 * <p>A position is the number of the window times {@link #PLACES}, plus the position in the letters of the window.
 */
record MarkdownPager(MarkdownWindows windows) {
    /** Of a message of 4096 (Bot API, sendMessage): no more than a phone's reader takes in at once. */
    static final int PART = 3000;

    /** This is more than the letters of a window: addresses of links may be longer than the labels that stand for them. */
    private static final int PLACES = 100_000;

    /** The text of a section is Markdown. */
    static MarkdownPager of(String markdown) {
        return new MarkdownPager(new MarkdownWindows(markdown));
    }

    private record Spot(int window, RichText rich, int start, int end) {
        RichText part() {
            return rich.part(start, end).strip();
        }

        /** The position of the next part in this window. */
        Optional<Integer> next() {
            return rich.text().substring(end).isBlank() ? Optional.empty() : Optional.of(window * PLACES + end);
        }
    }

    /** The part that begins there; empty beyond the end. */
    RichText part(int from) {
        return spot(from).part();
    }

    /** The position of the next part, if there is one. */
    Optional<Integer> next(int from) {
        Spot spot = spot(from);
        return spot.next().or(() -> windows.window(spot.window() + 1).map(any -> (spot.window() + 1) * PLACES));
    }

    /** A forged position may be anywhere. */
    private Spot spot(int from) {
        int place = Math.max(0, from);
        int window = place / PLACES;
        RichText rich = windows.window(window).map(MarkdownPager::read).orElse(RichText.plain(""));
        int start = start(rich, place % PLACES);
        return new Spot(window, rich, start, end(rich, start));
    }

    /** Text with more letters than there are positions is left as it was written. */
    private static RichText read(String markdown) {
        RichText rich = MarkdownReader.read(markdown);
        return rich.length() < PLACES ? rich : RichText.plain(markdown).strip();
    }

    private static int start(RichText rich, int from) {
        int start = Math.min(from, rich.length());
        boolean inside = start > 0 && start < rich.length() && Character.isLowSurrogate(rich.text().charAt(start));
        return inside ? start - 1 : start;
    }

    private static int end(RichText rich, int start) {
        String text = rich.text();
        int most = Math.min(start + PART, formatted(rich, start));
        if (most >= text.length()) {
            return text.length();
        }
        for (String seam : new String[] {"\n\n", "\n", " "}) {
            int at = text.lastIndexOf(seam, most);
            if (at > (start + most) / 2) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) && most - 1 > start ? most - 1 : most;
    }

    /** The position at which a message would have more formatting than it can. */
    private static int formatted(RichText rich, int start) {
        return rich.spans().stream()
                .filter(each -> each.to() > start)
                .skip(RichText.MOST_SPANS)
                .findFirst()
                .map(each -> Math.max(each.from(), start + 1))
                .orElse(Integer.MAX_VALUE);
    }
}
