package org.indaba.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.indaba.files.OwnerOnly;

/** Makes folders and files that only their owner may read, and that survive a power cut. */
public final class PrivateFolders {
    private PrivateFolders() {}

    public static Path makePrivate(Path folder) throws IOException {
        return OwnerOnly.createDirectory(folder);
    }

    public static Path makePrivateFile(Path file) throws IOException {
        return OwnerOnly.createFile(file);
    }

    public static void sync(Path folderOrFile) throws IOException {
        try (FileChannel channel = FileChannel.open(folderOrFile, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Syncs a folder, everything in it, and its name in the folder above. */
    public static void syncAll(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                sync(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                sync(each);
                return FileVisitResult.CONTINUE;
            }
        });
        sync(folder.getParent());
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
