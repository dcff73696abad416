package org.indaba.phrases;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.indaba.markup.RichText;

/**
 * An ICU MessageFormat pattern, which ICU parses once and any number of threads can use at a time. ICU's own MessageFormat
 * is not safe for that, and takes 50 µs for a sentence where this takes less than one.
 *
 * @param names the names of its arguments
 * @param numeric the names of arguments that must be numbers
 */
record PhrasePattern(List<PatternPart> pieces, SortedSet<String> names, SortedSet<String> numeric) {

    String write(Map<String, Object> values) {
        return rich(values).text();
    }

    /** The same as {@link #write}, with the formatting of the values. */
    RichText rich(Map<String, Object> values) {
        RichText.Builder out = new RichText.Builder();
        PatternPart.write(pieces, out, values);
        return out.build();
    }

    /**
     * @throws IllegalArgumentException where the pattern is invalid, or uses a type that arguments cannot have: dates are
     *      formatted before they are inserted
     */
    static PhrasePattern parse(String pattern, Numerals numerals) {
        return new Parser(new MessagePattern(pattern), numerals).sentence();
    }

    private static final class Parser {
        private final MessagePattern pattern;
        private final Numerals numerals;
        private final SortedSet<String> names = new TreeSet<>();
        private final SortedSet<String> numeric = new TreeSet<>();

        Parser(MessagePattern pattern, Numerals numerals) {
            this.pattern = pattern;
            this.numerals = numerals;
        }

        PhrasePattern sentence() {
            return new PhrasePattern(message(0, new PatternPart.Text("#")), names, numeric);
        }

        private List<PatternPart> message(int start, PatternPart hash) {
            List<PatternPart> pieces = new ArrayList<>();
            int done = pattern.getPart(start).getLimit();
            for (int i = start + 1; ; i++) {
                Part part = pattern.getPart(i);
                if (part.getIndex() > done) {
                    pieces.add(new PatternPart.Text(pattern.getPatternString().substring(done, part.getIndex())));
                }
                done = part.getLimit();
                switch (part.getType()) {
                    case MSG_LIMIT:
                        return List.copyOf(pieces);
                    case REPLACE_NUMBER:
                        pieces.add(hash);
                        break;
                    case ARG_START:
                        pieces.add(argument(i, part.getArgType(), hash));
                        i = pattern.getLimitPartIndex(i);
                        done = pattern.getPart(i).getLimit();
                        break;
                    default:
                        break;
                }
            }
        }

        private PatternPart argument(int start, ArgType type, PatternPart hash) {
            String name = pattern.getSubstring(pattern.getPart(start + 1));
            names.add(name);
            boolean plain = type == ArgType.NONE;
            boolean number =
                    type == ArgType.SIMPLE && pattern.partSubstringMatches(pattern.getPart(start + 2), "number");
            if (plain || number) {
                if (number) {
                    numeric.add(name);
                }
                return new PatternPart.Argument(name, numerals);
            }
            if (type == ArgType.SELECT) {
                return new PatternPart.Select(name, forms(start + 2, hash, new HashMap<>()));
            }
            if (!type.hasPluralStyle()) {
                throw new IllegalArgumentException(
                        "{" + name + "} may be plain, number, plural, selectordinal or select");
            }
            numeric.add(name);
            return plural(name, start + 2, type);
        }

        private PatternPart plural(String name, int start, ArgType type) {
            Part first = pattern.getPart(start);
            boolean hasOffset = first.getType().hasNumericValue();
            long offset = hasOffset ? (long) pattern.getNumericValue(first) : 0;
            Map<Long, List<PatternPart>> exact = new HashMap<>();
            var forms = forms(hasOffset ? start + 1 : start, new PatternPart.Rest(name, offset, numerals), exact);
            var rules = type == ArgType.PLURAL ? numerals.plurals() : numerals.ordinals();
            return new PatternPart.Plural(name, offset, rules, Map.copyOf(exact), forms);
        }

        private Map<String, List<PatternPart>> forms(int start, PatternPart hash, Map<Long, List<PatternPart>> exact) {
            Map<String, List<PatternPart>> forms = new HashMap<>();
            for (int i = start; pattern.getPartType(i) == Part.Type.ARG_SELECTOR; i++) {
                String selector = pattern.getSubstring(pattern.getPart(i++));
                Part number = pattern.getPart(i);
                if (number.getType().hasNumericValue()) {
                    exact.put((long) pattern.getNumericValue(number), message(++i, hash));
                } else {
                    forms.put(selector, message(i, hash));
                }
                i = pattern.getLimitPartIndex(i);
            }
            return Map.copyOf(forms);
        }
    }
}
