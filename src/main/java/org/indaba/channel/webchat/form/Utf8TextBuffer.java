package org.indaba.channel.webchat.form;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Holds a typed text as UTF-8 in pieces, without a copy. It holds as much from the beginning as there is room for. CR LF,
 * which forms have at each line end, becomes LF.
 */
public final class Utf8TextBuffer extends OutputStream {
    /** Decides whether a text may hold more. */
    interface Room {
        /** @param held the bytes of this text so far, including the piece */
        boolean grows(int held, int piece);
    }

    private static final int SMALLEST = 256;
    private static final int LARGEST = 64 << 10;

    private final Room room;
    private final List<byte[]> pieces = new ArrayList<>();
    private byte[] piece = new byte[0];
    private int at;
    private int held;
    private int size;
    private boolean afterReturn;
    private boolean cut;
    private boolean whole;

    Utf8TextBuffer(Room room) {
        this.room = room;
    }

    public static Utf8TextBuffer nothing() {
        return new Utf8TextBuffer((held, piece) -> false);
    }

    @Override
    public void write(int b) {
        if (cut) {
            return;
        }
        if (b == '\n' && afterReturn) {
            piece[at - 1] = '\n';
        } else if (at < piece.length || grow()) {
            piece[at++] = (byte) b;
            size++;
        }
        afterReturn = b == '\r';
    }

    private boolean grow() {
        int more = Math.min(LARGEST, Math.max(SMALLEST, held));
        if (!room.grows(held + more, more)) {
            cut();
            return false;
        }
        piece = new byte[more];
        pieces.add(piece);
        held += more;
        at = 0;
        return true;
    }

    /** The text has come to its end. */
    @Override
    public void close() {
        whole = !cut;
    }

    boolean isWhole() {
        return whole;
    }

    /** Stops holding more of the text. Its last character is dropped too, since a part of it may be missing. */
    void cut() {
        cut = true;
        while (size > 0 && (last() & 0xC0) == 0x80) {
            dropLast();
        }
        if (size > 0 && last() < 0) {
            dropLast();
        }
    }

    private byte last() {
        if (at == 0) {
            pieces.remove(pieces.size() - 1);
            piece = pieces.get(pieces.size() - 1);
            at = piece.length;
        }
        return piece[at - 1];
    }

    private void dropLast() {
        at--;
        size--;
    }

    /** Tells whether the text was longer than what is held. */
    public boolean isCut() {
        return cut;
    }

    /** The size in bytes of UTF-8. */
    public int size() {
        return size;
    }

    /** A copy of the text, which takes as many bytes again, or twice as many. */
    String copy() {
        byte[] whole = new byte[size];
        int end = 0;
        for (byte[] each : pieces) {
            int length = Math.min(each.length, size - end);
            System.arraycopy(each, 0, whole, end, length);
            end += length;
        }
        return new String(whole, StandardCharsets.UTF_8);
    }

    /** Reads the text. Bytes that are no UTF-8 are read as U+FFFD. */
    public Reader reader() {
        List<InputStream> streams = new ArrayList<>();
        int rest = size;
        for (byte[] each : pieces) {
            streams.add(new ByteArrayInputStream(each, 0, Math.min(each.length, rest)));
            rest -= Math.min(each.length, rest);
        }
        return new InputStreamReader(new SequenceInputStream(Collections.enumeration(streams)), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Utf8TextBuffer[" + size + " bytes]";
    }
}
