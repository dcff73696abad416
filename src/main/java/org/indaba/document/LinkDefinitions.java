package org.indaba.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the links of a Markdown text that name a label (CommonMark 0.31.2, 4.7). */
final class LinkDefinitions {
    /** {@code [words][label]}, {@code [label][]} or {@code [label]}. */
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]]{1,999})]");

    /** The most text that is added, so that a label which is used everywhere cannot fill the memory. */
    private static final int MOST_ADDED = 2 << 20;

    private final Map<String, String> byLabel = new HashMap<>();

    /** Adds a definition; the first one of a label counts. */
    void add(String label, String source) {
        byLabel.putIfAbsent(normal(label), source);
    }

    /** Returns the blocks, each followed by the definitions that it uses. */
    List<DraftParagraph> behind(List<DraftParagraph> blocks) {
        List<DraftParagraph> all = new ArrayList<>();
        int added = 0;
        for (DraftParagraph block : blocks) {
            all.add(block);
            String used = String.join("\n", used(block.source()));
            if (!used.isEmpty()) {
                added += used.length();
                if (added > MOST_ADDED) {
                    throw new MarkdownDraftReader.TooMany(MOST_ADDED, "characters of addresses of its links");
                }
                all.add(new DraftParagraph(0, used, used));
            }
        }
        return all;
    }

    private Set<String> used(String source) {
        Set<String> used = new LinkedHashSet<>();
        if (!byLabel.isEmpty()) {
            for (Matcher reference = REFERENCE.matcher(source); reference.find(); ) {
                String definition = byLabel.get(normal(reference.group(1)));
                if (definition != null) {
                    used.add(definition);
                }
            }
        }
        return used;
    }

    private static String normal(String label) {
        return label.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
