package org.indaba.questionnaire.yaml;

import java.util.List;

/** A thing in a file, with the line on which it starts, from 1. */
public sealed interface YamlNode {

    int line();

    /** What to call such a thing in a message. */
    String name();

    /** @param text as written, quotes and folding taken away, not stripped */
    record Scalar(int line, String text) implements YamlNode {
        @Override
        public String name() {
            return "a text";
        }
    }

    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String name() {
            return "a list";
        }
    }

    /** Each key once: the reader has reported and dropped any second one. */
    record Mapping(int line, List<Entry> entries) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String name() {
            return "a group of keys";
        }
    }

    record Entry(Scalar key, YamlNode value) {}
}
