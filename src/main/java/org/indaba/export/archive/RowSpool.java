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

/** Rows of words that are too many for memory, kept in a temporary file of the owner's alone until it is closed. */
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

    /** The words hold no space. Not to be called any more once rows have been read. */
    void add(String... words) throws IOException {
        writer.write(String.join(" ", words));
        writer.write('\n');
    }

    void forEach(Row row) throws IOException {
        writer.flush();
        channel.position(0);
        // not closed, which would close the file
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
