package org.indaba.phrases;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.indaba.markup.RichText;

/**
 * An ICU MessageFormat pattern. ICU chooses among its forms; values are put into what was chosen, because they may be
 * formatted, and because numbers are written as everywhere else.
 *
 * @param choices the pattern with a mark in the place of each value
 * @param values by their marks
 * @param names of its arguments
 * @param numeric those that must be numbers
 */
record PhrasePattern(
        MessageFormat choices, List<Insertion> values, Numerals numerals, SortedSet<String> names, SortedSet<String> numeric) {
    /** The first mark. It and those behind it are noncharacters of Unicode, which stand in no text. */
    private static final char MARK = '\ufdd0';

    private static final int MOST_MARKS = 32;

    /** @param offset what goes off a number before it is written */
    private record Insertion(String name, long offset) {}

    String write(Map<String, Object> arguments) {
        return rich(arguments).text();
    }

    /** As {@link #write}, with what is formatted in the values. */
    RichText rich(Map<String, Object> arguments) {
        String text;
        // it keeps formatters that are for one thread at a time
        synchronized (choices) {
            text = choices.format(arguments);
        }
        RichText.Builder out = new RichText.Builder();
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            int mark = text.charAt(i) - MARK;
            if (mark >= 0 && mark < values.size()) {
                out.append(text.substring(done, i));
                insert(values.get(mark), arguments, out);
                done = i + 1;
            }
        }
        return out.append(text.substring(done)).build();
    }

    private void insert(Insertion insertion, Map<String, Object> arguments, RichText.Builder out) {
        Object value = arguments.get(insertion.name());
        if (value instanceof RichText text) {
            out.append(text);
        } else {
            out.append(value instanceof Long number ? numerals.write(number - insertion.offset()) : (String) value);
        }
    }

    /**
     * @throws IllegalArgumentException where the pattern is invalid, or uses a type that arguments cannot have: dates are
     *      formatted before they are inserted
     */
    static PhrasePattern parse(String pattern, Numerals numerals) {
        MessagePattern parsed = new MessagePattern(pattern);
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> numeric = new TreeSet<>();
        List<Insertion> values = new ArrayList<>();
        Deque<Insertion> plurals = new ArrayDeque<>();
        StringBuilder marked = new StringBuilder();
        int done = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            ArgType type = part.getArgType();
            boolean begins = part.getType() == Part.Type.ARG_START;
            if (part.getType() == Part.Type.REPLACE_NUMBER) {
                marked.append(pattern, done, part.getIndex()).append(mark(plurals.element(), values));
                done = part.getLimit();
            } else if (begins) {
                String name = parsed.getSubstring(parsed.getPart(i + 1));
                boolean number = type == ArgType.SIMPLE && parsed.partSubstringMatches(parsed.getPart(i + 2), "number");
                names.add(name);
                if (number || type.hasPluralStyle()) {
                    numeric.add(name);
                }
                if (number || type == ArgType.NONE) {
                    marked.append(pattern, done, part.getIndex()).append(mark(new Insertion(name, 0), values));
                    i = parsed.getLimitPartIndex(i);
                    done = parsed.getPart(i).getLimit();
                } else if (type.hasPluralStyle()) {
                    plurals.push(new Insertion(name, (long) parsed.getPluralOffset(i + 2)));
                } else if (type != ArgType.SELECT) {
                    throw new IllegalArgumentException(
                            "{" + name + "} may be plain, number, plural, selectordinal or select");
                }
            } else if (part.getType() == Part.Type.ARG_LIMIT && type.hasPluralStyle()) {
                plurals.pop();
            }
        }
        String choices = marked.append(pattern, done, pattern.length()).toString();
        return new PhrasePattern(numerals.choices(choices), List.copyOf(values), numerals, names, numeric);
    }

    private static char mark(Insertion insertion, List<Insertion> values) {
        if (!values.contains(insertion)) {
            values.add(insertion);
        }
        if (values.size() > MOST_MARKS) {
            throw new IllegalArgumentException("it has more than " + MOST_MARKS + " values");
        }
        return (char) (MARK + values.indexOf(insertion));
    }
}
