package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of what the packaged program is made of, beside it: CycloneDX, for whatever looks for known weaknesses. */
class BillOfMaterialsIT {
    private static final Path JAR = Path.of(System.getProperty("indaba.jar", "target/indaba.jar"));

    private static final Pattern DEPENDENCY =
            Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.properties");

    @Test
    void it_names_every_library_in_the_program_by_version_and_hash() throws Exception {
        Path file = JAR.resolveSibling("bom.json");
        String line = file + " is not there: a build without a network (mvn -o) writes none";
        assertThat(Files.exists(file) || System.getenv("CI") == null).as(line).isTrue();
        assumeTrue(Files.exists(file), line);
        JsonObject bill = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(bill.get("bomFormat").getAsString()).isEqualTo("CycloneDX");
        Set<String> named = new TreeSet<>();
        for (JsonElement each : bill.getAsJsonArray("components")) {
            JsonObject component = each.getAsJsonObject();
            named.add(component.get("group").getAsString() + ":" + component.get("name").getAsString());
            assertThat(component.get("purl").getAsString()).as("%s", component).matches("pkg:maven/[^@]+@[^?]+.*");
            assertThat(component.getAsJsonArray("hashes")).as("%s", component).isNotEmpty();
        }
        assertThat(named).contains("io.javalin:javalin", "org.xerial:sqlite-jdbc", "org.postgresql:postgresql")
                .doesNotContain("org.assertj:assertj-core", "org.mockito:mockito-core");

        Set<String> inside = new TreeSet<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            jar.stream().map(each -> DEPENDENCY.matcher(each.getName())).filter(Matcher::matches)
                    .map(found -> found.group(1) + ":" + found.group(2)).forEach(inside::add);
            assertThat(jar.stream().map(Object::toString).filter(name -> name.matches(
                            "(.*/)?(\\.git|\\.svn)/.*|org/junit/.*|[^$]*Test\\.class|org/mockito/.*")))
                    .as("tests and version control in the program").isEmpty();
        }
        inside.remove("org.indaba:indaba");
        assertThat(inside).isNotEmpty();
        assertThat(named).as("what the jar says is in it").containsAll(inside);
    }
}
