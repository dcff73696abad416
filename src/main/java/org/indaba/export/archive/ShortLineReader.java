package org.indaba.export.archive;

import com.google.gson.stream.MalformedJsonException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads a text whose lines are short, like those of a manifest, so that no single word of it can fill the memory. */
final class ShortLineReader extends FilterReader {
    /** A line of a manifest has one key and one value, and is shorter than this. */
    private static final int MOST_CHARACTERS = 4_096;

    private int line;

    ShortLineReader(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int read = super.read(text, from, length);
        for (int i = from; i < from + read; i++) {
            line = text[i] == '\n' ? 0 : line + 1;
            if (line > MOST_CHARACTERS) {
                throw new MalformedJsonException("a line is too long");
            }
        }
        return read;
    }
}
