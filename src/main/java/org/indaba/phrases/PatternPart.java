package org.indaba.phrases;

import com.ibm.icu.text.PluralRules;
import java.util.List;
import java.util.Map;
import org.indaba.markup.RichText;

/** A part of a parsed pattern. It is immutable, so that every thread may use it. */
sealed interface PatternPart {
    void write(RichText.Builder out, Map<String, Object> values);

    static void write(List<PatternPart> pieces, RichText.Builder out, Map<String, Object> values) {
        for (PatternPart piece : pieces) {
            piece.write(out, values);
        }
    }

    record Text(String text) implements PatternPart {
        @Override
        public void write(RichText.Builder out, Map<String, Object> values) {
            out.append(text);
        }
    }

    record Argument(String name, Numerals numerals) implements PatternPart {
        @Override
        public void write(RichText.Builder out, Map<String, Object> values) {
            Object value = values.get(name);
            if (value instanceof RichText text) {
                out.append(text);
            } else {
                out.append(value instanceof Long number ? numerals.write(number) : (String) value);
            }
        }
    }

    /** The {@code #} of a plural. */
    record Rest(String name, long offset, Numerals numerals) implements PatternPart {
        @Override
        public void write(RichText.Builder out, Map<String, Object> values) {
            out.append(numerals.write((Long) values.get(name) - offset));
        }
    }

    /** @param exact texts for exact numbers, which take precedence over the rules */
    record Plural(
            String name, long offset, PluralRules rules, Map<Long, List<PatternPart>> exact, Map<String, List<PatternPart>> forms)
            implements PatternPart {
        @Override
        public void write(RichText.Builder out, Map<String, Object> values) {
            Long number = (Long) values.get(name);
            List<PatternPart> form = exact.get(number);
            if (form == null) {
                form = forms.getOrDefault(rules.select((double) (number - offset)), forms.get(PluralRules.KEYWORD_OTHER));
            }
            PatternPart.write(form, out, values);
        }
    }

    record Select(String name, Map<String, List<PatternPart>> forms) implements PatternPart {
        @Override
        public void write(RichText.Builder out, Map<String, Object> values) {
            List<PatternPart> form = forms.get(String.valueOf(values.get(name)));
            PatternPart.write(form == null ? forms.get(PluralRules.KEYWORD_OTHER) : form, out, values);
        }
    }
}
