package org.indaba.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.conversation.Planted;
import org.indaba.store.ReadContext;
import org.jooq.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout is the architecture: who may use what, held by a test. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(Rooms.ROOT);

    private static final int MOST_FILES = 25;

    static Stream<String> rooms() {
        return Rooms.names().stream();
    }

    static ArchRule rule(String room) {
        return classes()
                .that(describe("stand in " + room, each -> Rooms.holds(room, each.getPackageName())))
                .should()
                .onlyDependOnClassesThat(describe(
                        "are what " + room + " may use", each -> Rooms.mayUse(room, packageOf(each))))
                .because("ARCHITECTURE's table says what a room may use");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_uses_what_it_may(String room) {
        rule(room).check(PRODUCT);
    }

    @Test
    void a_planted_violation_is_caught() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);

        assertThatThrownBy(() -> rule("conversation").check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.jooq.DSLContext");
    }

    @Test
    void every_class_stands_in_a_room() {
        List<String> rooms = rooms().toList();
        TreeSet<String> outside = new TreeSet<>();
        for (JavaClass each : PRODUCT) {
            String name = each.getPackageName();
            boolean wiring = name.equals(Rooms.ROOT) || (name + ".").startsWith(Rooms.ROOT + ".cli.");
            if (!wiring && rooms.stream().noneMatch(room -> Rooms.holds(room, name))) {
                outside.add(name);
            }
        }
        assertThat(outside).as("packages that the table does not name").isEmpty();
    }

    @Test
    void no_room_goes_round_in_a_circle() {
        slices().matching("org.indaba.(*)..").should().beFreeOfCycles()
                .ignoreDependency(describe("wiring", ArchitectureTest::isWiring), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), describe("wiring", ArchitectureTest::isWiring))
                .check(PRODUCT);
    }

    @Test
    void the_pure_rooms_read_no_clock_and_take_no_chances() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.indaba.places..", "org.indaba.questionnaire..", "org.indaba.conversation..",
                        "org.indaba.coordination..",
                        "org.indaba.consultation..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(PRODUCT);
    }

    /** What scans takes one: were they made elsewhere, a turn could scan. */
    @Test
    void a_read_context_is_made_where_a_read_connection_is_lent() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ReadContext.class.getName())
                .and()
                .doNotHaveFullyQualifiedName("org.indaba.store.engine.ReaderPool")
                .and()
                .doNotHaveFullyQualifiedName("org.indaba.store.ReadOnlyDatabase")
                .should()
                .callConstructor(ReadContext.class, Configuration.class)
                .check(PRODUCT);
    }

    @Test
    void every_package_says_what_lives_there() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> folders = Files.walk(sources)) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTest::holdsClasses)
                    .filter(each -> !Files.exists(each.resolve("package-info.java")))
                    .toList();
            assertThat(silent).as("packages without a package-info.java").isEmpty();
        }
    }

    @Test
    void no_package_is_too_long_to_be_read_at_a_glance() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<Path, Long> counts = files.filter(each -> each.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
            counts.values().removeIf(count -> count <= MOST_FILES);
            assertThat(counts).as("packages of more than %d files", MOST_FILES).isEmpty();
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(each -> each.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new IllegalStateException("cannot list " + folder, e);
        }
    }

    private static boolean isWiring(JavaClass each) {
        return each.getPackageName().equals(Rooms.ROOT) || each.getPackageName().startsWith(Rooms.ROOT + ".cli");
    }

    private static String packageOf(JavaClass each) {
        return each.getBaseComponentType().getPackageName();
    }

    private static DescribedPredicate<JavaClass> describe(String what, Predicate<JavaClass> holds) {
        return DescribedPredicate.describe(what, holds);
    }
}
