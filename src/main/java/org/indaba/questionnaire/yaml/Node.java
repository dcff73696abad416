package org.indaba.questionnaire.yaml;

import java.util.List;

/** A thing in a file, with the line on which it starts, from 1. */
public sealed interface Node {

    int line();

    /** What to call such a thing in a message. */
    String name();

    /** @param text as written, quotes and folding taken away, not stripped */
    record Scalar(int line, String text) implements Node {
        @Override
        public String name() {
            return "a text";
        }
    }

    record Sequence(int line, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String name() {
            return "a list";
        }
    }

    /** Each key once: the reader has reported and dropped any second one. */
    record Mapping(int line, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String name() {
            return "a group of keys";
        }
    }

    record Entry(Scalar key, Node value) {}
}
