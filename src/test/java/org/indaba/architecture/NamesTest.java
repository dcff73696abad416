package org.indaba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A newcomer finds a class by its name: each name is there once, and is a word of docs/vocabulary.md or of the trade. */
class NamesTest {
    private static final Path VOCABULARY = Path.of("docs/vocabulary.md");

    /** Classes of files of their own, without those that are made of the schema and of templates. */
    private static final List<String> NAMES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(Rooms.ROOT).stream()
            .filter(each -> each.isTopLevelClass() && !each.getPackageName().startsWith(Rooms.ROOT + ".store.schema")
                    && !each.getSimpleName().startsWith("Jte"))
            .map(JavaClass::getSimpleName)
            .filter(each -> !each.equals("package-info"))
            .toList();

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(VOCABULARY).stream()
                .filter(each -> each.startsWith("| ") && !each.startsWith("| Word"))
                .map(each -> Arrays.stream(each.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static Set<String> retired() throws IOException {
        return rows().stream().flatMap(each -> Stream.of(each.get(3).split(",")))
                .map(String::strip).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
    }

    private static Map<String, List<String>> alike(UnaryOperator<String> key) {
        Map<String, List<String>> names = NAMES.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        names.values().removeIf(each -> each.size() == 1);
        return names;
    }

    @Test
    void no_simple_name_stands_twice_in_the_program() {
        assertThat(NAMES).hasSizeGreaterThan(500);
        assertThat(alike(each -> each)).as("simple names of several classes").isEmpty();
    }

    @Test
    void no_two_names_differ_by_their_ending_or_the_order_of_their_words() {
        assertThat(alike(each -> each.replaceAll("(?:ation|ition|ers?|or|ings?|ed|ion|es|s|e|ies|y)$", "")))
                .as("names that only an ending tells apart").isEmpty();
        assertThat(alike(each -> Stream.of(each.split("(?=[A-Z])")).sorted().collect(Collectors.joining())))
                .as("names that only the order of their words tells apart").isEmpty();
    }

    @Test
    void no_retired_name_comes_back() throws IOException {
        assertThat(retired()).hasSizeGreaterThan(60);
        assertThat(NAMES).as("names that %s retired", VOCABULARY).doesNotContainAnyElementsOf(retired());
    }

    @Test
    void no_name_says_nothing() {
        assertThat(NAMES).noneMatch(each -> each.matches(".*(?:Utils?|Manager|Helper|Impl|Misc)"));
    }

    @Test
    void every_class_that_the_vocabulary_names_is_there() throws IOException {
        List<String> named = rows().stream()
                .flatMap(each -> Arrays.stream(each.get(2).split("`")).filter(word -> word.matches("[A-Z]\\w+")))
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(NAMES).containsAll(named);
    }
}
