package org.indaba.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Syncs what a power cut must not take: the bytes of a file, and the names in a folder. */
public final class FileSync {
    private FileSync() {}

    public static void sync(Path folderOrFile) throws IOException {
        StandardOpenOption how = Files.isDirectory(folderOrFile) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(folderOrFile, how)) {
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
}
