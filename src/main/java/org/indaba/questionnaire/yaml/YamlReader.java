package org.indaba.questionnaire.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.questionnaire.yaml.YamlNode.Entry;
import org.indaba.questionnaire.yaml.YamlNode.Mapping;
import org.indaba.questionnaire.yaml.YamlNode.Scalar;
import org.indaba.questionnaire.yaml.YamlNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the part of YAML 1.2 that these files need: keys, lists and texts. Anchors, aliases and tags are refused, so that a
 * small file stays small, and depth and size are limited while reading: the library's events come one at a time, where its
 * own composer would recurse as deep as the file is nested.
 */
public final class YamlReader {
    /** The deepest nesting: an option's label is at depth 6; twice that is a mistake or an attack. */
    static final int DEEPEST = 12;

    /** The most nodes: a hundred questions of fifty options in six languages have fewer. */
    static final int MOST_NODES = 100_000;

    /**
     * The number of characters that the library reads at a time. With its usual thousand it copies the earlier part of the
     * same text each time, so that a text of two megabytes takes a second of CPU time (snakeyaml-engine 3.2).
     */
    private static final int PIECE = 1 << 18;

    private final FlawCollector findings;
    private final Iterator<Event> events;
    private int nodes;

    private YamlReader(FlawCollector findings, String text) {
        this.findings = findings;
        this.events = new Parse(LoadSettings.builder()
                        .setLabel(findings.file())
                        .setCodePointLimit(Utf8Decoder.MOST_BYTES)
                        .setBufferSize(Math.min(text.length() + 2, PIECE))
                        .build())
                .parseString(text)
                .iterator();
    }

    /**
     * Reads the file's keys. Errors after which reading can go on are added to {@code findings}.
     *
     * @throws InvalidFileException where nothing can be read after an error
     */
    public static Mapping read(FlawCollector findings, String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.length() > Utf8Decoder.MOST_BYTES) {
            throw findings.stop(1, "the file is larger than 2 MB; keep pictures and papers out of it");
        }
        InvisibleCharacters.firstUnshowable(bare).ifPresent(at -> {
            throw findings.stop(
                    InvisibleCharacters.lineOf(bare, at),
                    "the character " + InvisibleCharacters.name(bare.charAt(at))
                            + " cannot be shown to anyone; take it out, and save the file as UTF-8");
        });
        try {
            return new YamlReader(findings, bare).document();
        } catch (YamlEngineException e) {
            throw YamlErrorText.explain(findings, e);
        }
    }

    /** Tells whether all these characters can be shown, so that a file may contain them. */
    public static boolean mayHold(CharSequence text) {
        return InvisibleCharacters.firstUnshowable(text).isEmpty();
    }

    private Mapping document() {
        YamlNode root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (!(event instanceof NodeEvent)) {
                continue;
            }
            if (root != null) {
                throw findings.stop(line(event), "a second document starts here; keep one a file, without \"---\"");
            }
            root = node(event, 1);
        }
        if (root == null) {
            throw findings.stop(1, "the file is empty; write its keys, such as title:");
        }
        if (root instanceof Mapping mapping) {
            return mapping;
        }
        throw findings.stop(root.line(), "the file is " + root.name() + "; it must be keys, such as title:");
    }

    private YamlNode node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw findings.stop(line(event), "the nesting is deeper than " + DEEPEST
                    + " levels; take brackets or indents away");
        }
        if (++nodes > MOST_NODES) {
            throw findings.stop(line(event), "the file has more than " + MOST_NODES + " parts; divide it");
        }
        if (event instanceof AliasEvent) {
            findings.add(line(event),
                    "\"*\" points to another place, which these files do not have; write the text out");
            return new Scalar(line(event), "?");
        }
        if (((NodeEvent) event).getAnchor().isPresent()) {
            findings.add(line(event),
                    "\"&\" names a place, which these files do not have; take the \"&\" and its name away");
        }
        if (event instanceof ScalarEvent scalar) {
            refuse(scalar.getTag(), event);
            return scalar(scalar);
        }
        if (event instanceof SequenceStartEvent sequence) {
            refuse(sequence.getTag(), event);
            return sequence(line(event), depth);
        }
        refuse(((MappingStartEvent) event).getTag(), event);
        return mapping(line(event), depth);
    }

    private void refuse(Optional<String> tag, Event event) {
        if (tag.isPresent()) {
            findings.add(line(event),
                    "\"!\" gives a type, which these files do not need; take it away, or quote the text");
        }
    }

    private Scalar scalar(ScalarEvent event) {
        String text = event.getValue();
        InvisibleCharacters.firstUnshowable(text).ifPresent(at -> findings.add(
                line(event),
                "the character " + InvisibleCharacters.name(text.charAt(at))
                        + " cannot be shown to anyone; take its \"\\\" code out"));
        return new Scalar(line(event), text);
    }

    private Sequence sequence(int line, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Sequence(line, items);
    }

    private Mapping mapping(int line, int depth) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Event event = events.next(); event instanceof NodeEvent; event = events.next()) {
            YamlNode key = node(event, depth + 1);
            YamlNode value = node(events.next(), depth + 1);
            if (!(key instanceof Scalar name)) {
                findings.add(key.line(), "a key must be a word, not " + key.name() + "; take its brackets away");
                continue;
            }
            Integer earlier = lines.putIfAbsent(name.text(), name.line());
            if (earlier == null) {
                entries.add(new Entry(name, value));
            } else {
                findings.add(
                        name.line(),
                        QuotedText.of(name.text()) + " stands twice, first in line " + earlier + "; keep one of them");
            }
        }
        return new Mapping(line, entries);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
