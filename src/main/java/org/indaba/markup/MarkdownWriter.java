package org.indaba.markup;

import java.util.regex.Pattern;

/** Letters → Markdown that is read as these letters. */
public final class MarkdownWriter {
    /** HTML has a meaning that may reach over the end of the text. */
    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<&#]");

    private static final Pattern AT_LINE_START = Pattern.compile("(?m)^([ \\t]*)([-+>=~]|\\d{1,9}(?=[.)]))");

    /** More than a section may have: reading takes many times the letters. */
    private static final int MOST_READ = 20_000;

    private MarkdownWriter() {}

    /** As it is where that is read as what it is, else with a backslash before each mark. */
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

    /** A heading of one line, of level 1 to 6. */
    public static String heading(int level, String line) {
        String escaped = escape(line);
        // at its end they would close it
        String closed = escaped.equals(line) ? line.replace("#", "\\#") : escaped;
        return "#".repeat(level) + " " + closed;
    }
}
