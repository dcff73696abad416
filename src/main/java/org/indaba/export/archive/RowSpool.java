package org.indaba.export.archive;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps rows of words that are too many for memory in a temporary file, readable for its owner alone, until it is closed.
 */
final class RowSpool implements AutoCloseable {
    private final FileChannel channel;
    private final Writer writer;

    RowSpool() throws IOException {
        Path file = Files.createTempFile("indaba-archive", ".spool");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        writer = new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.US_ASCII));
    }

    /** Reads the words of a row. */
    interface Row {
        void of(String[] words) throws IOException;
    }

    /** Adds a row. The words contain no space. No row may be added once rows have been read. */
    void add(String... words) throws IOException {
        writer.write(String.join(" ", words));
        writer.write('\n');
    }

    void forEach(Row row) throws IOException {
        writer.flush();
        channel.position(0);
        // the reader is not closed, which would close the file
        BufferedReader lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            row.of(line.split(" "));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
