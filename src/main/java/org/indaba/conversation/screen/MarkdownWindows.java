package org.indaba.conversation.screen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a Markdown text between blocks into windows that can be parsed separately. A block that is longer than a window
 * is cut at a line end, else anywhere; formatting across such a cut is lost.
 */
record MarkdownWindows(String source) {
    /** The characters of a window: it is parsed in a few milliseconds, as a tree of a megabyte or two. */
    static final int MOST = 32_000;

    private static final String BLANK_LINE = "\n\n";

    /** Definitions of the links in the block before them (CommonMark 0.31.2, 4.7). */
    private static final Pattern DEFINITIONS = Pattern.compile("\\G\\s*(?: {0,3}\\[[^\\]\\n]+\\]:[^\\n]*(?:\\n|$))+");

    private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(?:```|~~~)");

    /** The window with this number, counted from 0; empty beyond the end, or where only white space is left. */
    Optional<String> window(int number) {
        int from = 0;
        for (int i = 0; i < number && from < source.length(); i++) {
            from = end(from);
        }
        String window = source.substring(from, end(from));
        return window.isBlank() ? Optional.empty() : Optional.of(window);
    }

    private int end(int from) {
        int most = from + MOST;
        if (most >= source.length()) {
            return source.length();
        }
        int seam = source.lastIndexOf(BLANK_LINE, most);
        int end = seam > from ? outsideCode(from, seam) : cut(from, most);
        Matcher definitions = DEFINITIONS.matcher(source).region(end, Math.min(source.length(), end + MOST));
        return definitions.find() ? definitions.end() : end;
    }

    /** A block of code is not cut, unless it is the first of the window. */
    private int outsideCode(int from, int seam) {
        Matcher fence = FENCE.matcher(source).region(from, seam);
        int opened = from;
        boolean open = false;
        while (fence.find()) {
            open = !open;
            opened = fence.start();
        }
        return open && opened > from ? opened : seam;
    }

    private int cut(int from, int most) {
        int line = source.lastIndexOf('\n', most);
        if (line > from + MOST / 2) {
            return line;
        }
        return Character.isLowSurrogate(source.charAt(most)) ? most - 1 : most;
    }
}
