package org.indaba.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the program never does, so that a whole kind of attack has nothing to begin with: docs/asvs.md says of many
 * requirements that they do not apply because of this.
 */
class ForbiddenCallsTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(Rooms.ROOT);

    /** How the names of classes begin, by what they are for. */
    private static final Map<String, List<String>> NEVER_USED = new TreeMap<>(Map.of(
            "run another program", List.of("java.lang.Process"),
            "build objects of what it reads", List.of("java.io.ObjectInput", "java.beans.XML", "java.rmi."),
            "run code that it reads", List.of("javax.script.", "javax.tools.", "java.lang.invoke.MethodHandles$Lookup"),
            "look names up in directories", List.of("javax.naming."),
            "ask XML by paths or turn it by style sheets", List.of("javax.xml.xpath.", "javax.xml.transform."),
            "send mail", List.of("javax.mail.", "jakarta.mail."),
            "speak by WebSocket", List.of("jakarta.websocket.", "org.eclipse.jetty.websocket.", "io.javalin.websocket."),
            "decide by itself whom TLS trusts", List.of("javax.net.ssl.", "okhttp3.CertificatePinner"),
            "hold what it reads in a cache on another machine", List.of("net.spy.memcached.", "redis.clients."),
            "take chances that can be guessed", List.of("java.util.Random", "java.util.concurrent.ThreadLocalRandom")));

    /** Names of requests in the log. They grant nothing, and are made for each request. */
    private static final Set<String> MAY_BE_GUESSED = Set.of("org.indaba.logs.TraceId");

    private static final Set<String> ALGORITHMS = Set.of("SHA-256", "HmacSHA256", "AES/GCM/NoPadding");

    private static final Pattern ALGORITHM = Pattern.compile(
            "(?:MessageDigest|Mac|Cipher|KeyGenerator|KeyPairGenerator|Signature|SecretKeyFactory|SecureRandom)\\s*"
                    + "\\.getInstance\\(([^)]*)\\)");

    static Stream<String> purposes() {
        return NEVER_USED.keySet().stream();
    }

    private static ArchRule rule(String purpose) {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are the program's", each -> !MAY_BE_GUESSED.contains(each.getName())))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        purpose, (JavaClass each) -> NEVER_USED.get(purpose).stream().anyMatch(each.getName()::startsWith)))
                .because("docs/asvs.md says so");
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void the_program_does_not(String purpose) {
        rule(purpose).check(PRODUCT);
    }

    @Test
    void it_starts_no_program_by_its_runtime_either() {
        noClasses().should().callMethodWhere(DescribedPredicate.describe(
                "Runtime.exec", call -> call.getTargetOwner().isEquivalentTo(Runtime.class) && call.getName().equals("exec")))
                .check(PRODUCT);
    }

    @Test
    void only_one_class_reads_xml() {
        noClasses().that().doNotHaveFullyQualifiedName("org.indaba.document.HardenedXml")
                .should().dependOnClassesThat().haveNameMatching("javax\\.xml\\.stream\\.(XMLInputFactory|XMLEventReader).*")
                .orShould().dependOnClassesThat().resideInAnyPackage("javax.xml.parsers..", "org.xml.sax..", "org.w3c.dom..")
                .check(PRODUCT);
    }

    /** Of one that is put together, what was typed could become a part. */
    @Test
    void every_regular_expression_is_a_constant() throws IOException {
        Map<String, String> others = new TreeMap<>();
        int constants = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path each : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher made = Pattern.compile("Pattern\\s*\\.compile\\(\\s*(\\S)").matcher(Files.readString(each));
                while (made.find()) {
                    constants++;
                    if (!made.group(1).equals("\"")) {
                        others.put(each.getFileName().toString(), made.group());
                    }
                }
            }
        }
        assertThat(constants).isGreaterThan(50);
        assertThat(others).as("expressions that are no constant").isEmpty();
    }

    @Test
    void what_is_planted_is_found() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);
        for (String each : List.of("run another program", "take chances that can be guessed", "build objects of what it reads")) {
            assertThatThrownBy(() -> rule(each).check(planted)).as(each).isInstanceOf(AssertionError.class);
        }
    }

    /** Never run. */
    private static final class Planted {
        static Object all(java.io.InputStream in) throws Exception {
            new ProcessBuilder("true").start();
            return new java.util.Random().nextInt() + " " + new java.io.ObjectInputStream(in).readObject();
        }
    }

    @Test
    void every_algorithm_is_one_that_is_approved_and_named_where_it_is_used() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path each : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = ALGORITHM.matcher(Files.readString(each));
                while (matcher.find()) {
                    found.computeIfAbsent(matcher.group(1), any -> new TreeSet<>()).add(each.getFileName().toString());
                }
            }
        }
        assertThat(found).as("algorithms, and where they are asked for").isNotEmpty();
        assertThat(found.keySet()).as("%s", found).allSatisfy(
                name -> assertThat(name.replace("\"", "")).isIn(ALGORITHMS));
        assertThat(found.values()).as("%s: each is asked for in one class", found).allSatisfy(
                classes -> assertThat(classes).hasSize(1));
    }
}
