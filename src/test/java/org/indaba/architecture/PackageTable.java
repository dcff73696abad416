package org.indaba.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of docs/architecture.md: each package directly below the top, with the first sentence of its own. */
final class PackageTable {
    private static final Path SOURCES = Path.of("src/main/java/org/indaba");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\| Package \\|.*\\n(?:\\|.*\\n)*");

    private PackageTable() {}

    /** The page with the table as it has to be. */
    static String renewed(String page) {
        Matcher table = TABLE.matcher(page);
        if (!table.find()) {
            throw new AssertionError("docs/architecture.md has no table that begins with | Package |");
        }
        return page.substring(0, table.start()) + table() + page.substring(table.end());
    }

    private static String table() {
        return packages().stream()
                .map(each -> "| [%s](../%s) | %s |%n".formatted(each.getFileName(), each, sentence(each)))
                .collect(Collectors.joining("", "| Package | What lives there |\n|---|---|\n", ""))
                .replace("\r", "");
    }

    private static List<Path> packages() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(Path folder) {
        try {
            Matcher comment = COMMENT.matcher(Files.readString(folder.resolve("package-info.java")));
            if (!comment.find()) {
                throw new AssertionError(folder + "/package-info.java says nothing");
            }
            String text = comment.group(1).replaceAll("\\n \\* ?", " ").replaceAll("\\{@code ([^}]+)}", "`$1`").strip();
            return text.replaceAll("\\s+", " ").replaceAll("(?<=\\.) .*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
