package org.indaba.channel.webchat.form;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.page.ChatPage;
import org.indaba.channel.webchat.page.ConsultationPages;
import org.indaba.http.limit.MemoryLease;

/**
 * Collects the fields of a form while it arrives, each within its limit. The form key is the first field of the pages'
 * forms: until it is known to be valid, only a small amount of the text is held.
 */
public final class FormFields {
    private static final Set<String> KNOWN =
            Set.of(ChatPage.KEY, ChatPage.DO, ChatPage.FROM, ChatPage.CAME_BACK, ChatPage.TEXT, ConsultationPages.CODE);

    private final MemoryLease lease;
    private final Predicate<String> ours;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Utf8TextBuffer text = new Utf8TextBuffer(this::grows);
    private boolean begun;
    private boolean known;
    private boolean full;
    private boolean malformed;
    private int small;

    /** @param ours tells whether a key belongs to a form of this session that was sent from one of its pages */
    public FormFields(MemoryLease lease, Predicate<String> ours) {
        this.lease = lease;
        this.ours = ours;
    }

    /**
     * Takes the value of the next field. The stream is closed at the end of the value; of several fields with the same name
     * the first counts.
     */
    OutputStream next(String name) {
        if (!KNOWN.contains(name) || values.containsKey(name)) {
            return OutputStream.nullOutputStream();
        } else if (!name.equals(ChatPage.TEXT)) {
            return new Value(name);
        }
        boolean first = !begun;
        begun = true;
        return first ? text : OutputStream.nullOutputStream();
    }

    private boolean grows(int held, int piece) {
        if (held <= WebChatLimits.SHORT_TEXT_BYTES) {
            boolean fits = lease.take(piece);
            full |= !fits;
            return fits;
        }
        return known && held <= WebChatLimits.MOST_FIELD_BYTES && lease.takeSpare(piece);
    }

    /**
     * Ends the form. The text is passed on with the other fields only where it is short and the key is valid: nothing else
     * is acted on.
     */
    void end() {
        if (!begun || !known || isLong() || full) {
            return;
        }
        full = !lease.take((long) text.size() * WebChatLimits.COPIES);
        if (!full) {
            values.put(ChatPage.TEXT, text.copy());
        }
    }

    /** Notes that the form broke off, so that a text which had not ended is marked as cut. */
    void broken() {
        if (begun && !text.isWhole()) {
            text.cut();
        }
    }

    Map<String, String> values() {
        return values;
    }

    Utf8TextBuffer text() {
        return text;
    }

    /** Tells whether the text is longer than any that is stored. */
    boolean isLong() {
        return text.isCut() && !full || text.size() > WebChatLimits.SHORT_TEXT_BYTES;
    }

    /** Tells whether there was no memory for what every form may bring. */
    boolean isFull() {
        return full;
    }

    /** Tells whether the form is one that no page of this site makes. */
    boolean isMalformed() {
        return malformed;
    }

    private final class Value extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final String name;

        Value(String name) {
            this.name = name;
        }

        @Override
        public void write(int b) {
            if (small < WebChatLimits.MOST_VALUE_BYTES) {
                bytes.write(b);
                small++;
            } else {
                malformed = true;
            }
        }

        @Override
        public void close() {
            String value = bytes.toString(StandardCharsets.UTF_8);
            values.put(name, value);
            known |= name.equals(ChatPage.KEY) && ours.test(value);
        }
    }
}
