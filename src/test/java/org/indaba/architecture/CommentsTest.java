package org.indaba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the comments of classes and packages can be understood without the code around them. */
class CommentsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/indaba");
    private static final Pattern OF_A_CLASS = Pattern.compile("(?ms)^/\\*\\*(.*?)\\*/");

    /** These words begin half a sentence, such as "Whom a commit wakes", of which a reader has to guess the other half. */
    private static final Pattern HALF_A_SENTENCE =
            Pattern.compile("(?:What|Who|Whom|Whose|Which|Where|When|Why|How|Whether|That|Those|As|To)\\b.*");

    /** A sentence ends with a stop before a space and a capital letter, or before the end of the comment. */
    private static final Pattern END_OF_A_SENTENCE = Pattern.compile("\\.(?:\\s+[A-Z{]|\\s*$)");

    /** The comments of all files that have one at their top, in one line each. */
    private static Map<Path, String> comments() throws IOException {
        Map<Path, String> comments = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(each -> each.toString().endsWith(".java"))
                    .forEach(each -> comment(each).ifPresent(text -> comments.put(SOURCES.relativize(each), text)));
        }
        return comments;
    }

    private static Optional<String> comment(Path file) {
        try {
            Matcher comment = OF_A_CLASS.matcher(Files.readString(file));
            return comment.find()
                    ? Optional.of(comment.group(1).replaceAll("\\n \\*", " ").replaceAll("\\s+", " ").strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void no_class_is_told_in_half_a_sentence() throws IOException {
        assertThat(comments()).hasSizeGreaterThan(900);
        assertThat(comments().entrySet().stream().filter(each -> HALF_A_SENTENCE.matcher(each.getValue()).matches()).toList())
                .as("comments of classes that begin in the middle of a sentence").isEmpty();
    }

    @Test
    void every_package_tells_what_is_in_it_and_what_is_not() throws IOException {
        List<Path> packages = comments().entrySet().stream()
                .filter(each -> each.getKey().endsWith("package-info.java"))
                .filter(each -> END_OF_A_SENTENCE.matcher(each.getValue()).results().count() < 2)
                .map(Map.Entry::getKey).toList();
        assertThat(packages).as("packages that tell only half of it").isEmpty();
    }
}
