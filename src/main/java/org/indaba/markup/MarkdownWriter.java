package org.indaba.markup;

import java.util.regex.Pattern;

/** Writes text as Markdown that is read back as the same text. */
public final class MarkdownWriter {
    /** Characters with a meaning in Markdown. HTML is included, since its meaning may extend beyond the end of the text. */
    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<&#]");

    private static final Pattern AT_LINE_START = Pattern.compile("(?m)^([ \\t]*)([-+>=~]|\\d{1,9}(?=[.)]))");

    /**
     * The longest text that is read back for a check, which takes much more memory than the text: it is more than a section
     * may have.
     */
    private static final int MOST_READ = 20_000;

    private MarkdownWriter() {}

    /** Returns the text as it is where that is read back unchanged, else with a backslash before each mark. */
    public static String escape(String text) {
        boolean begins = AT_LINE_START.matcher(text).find();
        boolean marked = begins || MARK.matcher(text).find();
        boolean looked = !begins && text.indexOf('<') < 0 && text.length() <= MOST_READ;
        if (!marked || looked && MarkdownReader.read(text).equals(RichText.plain(text))) {
            return text;
        }
        String escaped = MARK.matcher(text).replaceAll("\\\\$0");
        return AT_LINE_START.matcher(escaped).replaceAll(each -> {
            boolean number = Character.isDigit(each.group(2).charAt(0));
            return each.group(1) + (number ? each.group(2) + "\\\\" : "\\\\" + each.group(2));
        });
    }

    /** Writes a heading of one line, of level 1 to 6. */
    public static String heading(int level, String line) {
        String escaped = escape(line);
        // number signs at the end would close the heading
        String closed = escaped.equals(line) ? line.replace("#", "\\#") : escaped;
        return "#".repeat(level) + " " + closed;
    }
}
