package org.indaba.cli.context;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file that gets its name only once it is complete: it is written under another name, synced, then renamed. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes into a stream. */
    public interface Writing {
        void into(OutputStream out) throws IOException;
    }

    public static void write(Path file, Writing writing) throws IOException {
        Path target = file.toAbsolutePath();
        // people's answers are for the file's owner alone, and the JDK makes temporary files so
        Path beside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                writing.into(out);
                channel.force(true);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
