package org.indaba.channel.webchat;

/** Writes HTML: whatever is said is escaped, always. */
final class Html {
    private final StringBuilder out = new StringBuilder(8_192);

    /** {@code attributes}: names and values in turn; an empty value is an attribute without one. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** Each line end a line end. */
    Html lines(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.append("<br>");
            }
            escape(lines[i]);
        }
        return this;
    }

    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).lines(text).close(tag);
    }

    /** What is HTML already: the product's own style sheet. */
    Html own(String markup) {
        out.append(markup);
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                // a CR in a text field would come back as two line ends
                case '\r' -> out.append("&#13;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
