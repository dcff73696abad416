package org.indaba.questionnaire.yaml;

import java.util.List;

/** A node of a file, with the line on which it starts, from 1. */
public sealed interface YamlNode {

    int line();

    /** The name of this kind of node in messages. */
    String name();

    /** @param text the text without quotes and folding, not stripped */
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

    /** A group of keys. Each key is there once: the reader has reported and dropped a second one. */
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
