package org.indaba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages name, such as {@code store.Database} or {@code ReadmeTest}, is there under this name. */
class DocumentedNamesTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("((?:[a-z]+\\.)+[A-Z]\\w+)(?:\\.\\w+.*)?");
    private static final Pattern OF_A_LIBRARY = Pattern.compile("(?:java|org|net|com|io)\\..+");
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w+(?:Test|IT|Drill)");

    /** What has been is told in the log of changes, by the names that it had. */
    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(docs, Stream.of("README.md", "CONTRIBUTING.md", "RATIONALE.md").map(Path::of))
                    .filter(each -> each.toString().endsWith(".md")).toList();
        }
    }

    private static Set<String> sources(String folder) throws IOException {
        Path root = Path.of(folder);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .map(each -> root.relativize(each).toString().replace(".java", "").replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> named(Path page) {
        try {
            return QUOTED.matcher(Files.readString(page)).results().map(each -> each.group(1));
        } catch (IOException e) {
            throw new AssertionError(page + " cannot be read", e);
        }
    }

    @Test
    void every_class_and_test_that_a_page_names_is_there() throws IOException {
        Set<String> classes = sources("src/main/java/org/indaba");
        Set<String> tests = sources("src/test/java").stream()
                .map(each -> each.substring(each.lastIndexOf('.') + 1)).collect(Collectors.toSet());
        List<String> gone = new ArrayList<>();
        int looked = 0;
        for (Path page : pages()) {
            for (String each : named(page).toList()) {
                Matcher inside = CLASS.matcher(each);
                String name = inside.matches() && !OF_A_LIBRARY.matcher(each).matches() ? inside.group(1) : "";
                boolean test = TEST.matcher(each).matches();
                if (!name.isEmpty() && !classes.contains(name) || test && !tests.contains(each)) {
                    gone.add(page + ": " + each);
                }
                looked += name.isEmpty() && !test ? 0 : 1;
            }
        }
        assertThat(gone).as("named on a page, and not in the tree").isEmpty();
        assertThat(looked).isGreaterThan(300);
    }
}
