package org.indaba.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.document.CommentDraft;
import org.indaba.document.DocumentFormat;
import org.indaba.document.MadeDocx;
import org.indaba.export.archive.ExportArchiveCheck;
import org.indaba.questionnaire.QuestionnaireFile;

/** A process that reads files and prints of each how long that took on the processor, and what came of it. */
final class HostileReader {
    private static final int WARM = 50;

    private HostileReader() {}

    public static void main(String[] args) throws IOException {
        warm();
        for (Path kind : sorted(Path.of(args[0]))) {
            for (Path file : sorted(kind)) {
                byte[] bytes = kind.endsWith("archive") ? new byte[0] : Files.readAllBytes(file);
                Cost cost = Cost.of(() -> switch (kind.getFileName().toString()) {
                    case "draft" -> CommentDraft.of(bytes);
                    case "document" -> DocumentFormat.of(bytes);
                    case "questionnaire" -> QuestionnaireFile.parse("x.yaml", bytes);
                    default -> ExportArchiveCheck.of(file);
                });
                System.out.println(kind.getFileName() + "/" + file.getFileName() + "\t" + cost.millis() + "\t"
                        + cost.outcome().lines().findFirst().orElse(""));
            }
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /** The readers' own classes and the compiler are no part of what a file costs. */
    private static void warm() {
        byte[] sound = MadeDocx.of(MadeDocx.paragraph("Heading1", "A")).styles("").bytes();
        for (int i = 0; i < WARM; i++) {
            Cost.of(() -> CommentDraft.of(sound));
            Cost.of(() -> CommentDraft.of("# A\n\ntext\n".repeat(200).getBytes(StandardCharsets.UTF_8)));
            Cost.of(() -> QuestionnaireFile.parse("x.yaml", "title: x".getBytes(StandardCharsets.UTF_8)));
        }
    }
}
