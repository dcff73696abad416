package org.indaba.export;

/** Texts joined by one character. An empty text adds nothing. Most have one part, which is then not copied. */
final class Joined {
    private final char between;
    private String only = "";
    private StringBuilder several;

    Joined(char between) {
        this.between = between;
    }

    void add(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (several != null) {
            several.append(between).append(text);
        } else if (only.isEmpty()) {
            only = text;
        } else {
            several = new StringBuilder(only.length() + text.length() + 64);
            several.append(only).append(between).append(text);
        }
    }

    /** What was added, and begins anew. */
    String take() {
        String text = several == null ? only : several.toString();
        only = "";
        several = null;
        return text;
    }
}
