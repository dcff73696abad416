package org.indaba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Libraries come from Maven Central alone, each in one version that the build names. */
class DependenciesTest {
    private Document pom;

    @BeforeEach
    void read() throws Exception {
        pom = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
    }

    @Test
    void no_repository_is_named_so_that_all_are_from_maven_central() {
        for (String each : List.of("repository", "pluginRepository", "mirror", "systemPath")) {
            assertThat(pom.getElementsByTagName(each).getLength()).as(each).isZero();
        }
        assertThat(Path.of(".mvn")).as("settings of Maven beside the sources could name another").satisfiesAnyOf(
                folder -> assertThat(folder).doesNotExist(),
                folder -> assertThat(Files.readString(folder.resolve("maven.config"))).doesNotContain("-s", "--settings"));
    }

    @Test
    void none_is_a_version_that_may_be_another_tomorrow() {
        List<String> loose = new ArrayList<>();
        NodeList versions = pom.getElementsByTagName("version");
        assertThat(versions.getLength()).isGreaterThan(30);
        for (int i = 0; i < versions.getLength(); i++) {
            String version = versions.item(i).getTextContent().strip();
            if (!version.matches("[0-9][A-Za-z0-9._-]*|\\$\\{[a-z.]+}") || version.matches(".*(SNAPSHOT|LATEST|RELEASE).*")) {
                loose.add(((Element) versions.item(i).getParentNode()).getTextContent().strip().replaceAll("\\s+", " "));
            }
        }
        assertThat(loose).as("loose versions").isEmpty();
    }

    @Test
    void every_plugin_has_its_version() {
        NodeList plugins = pom.getElementsByTagName("plugin");
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>();
        for (int i = 0; i < plugins.getLength(); i++) {
            Element plugin = (Element) plugins.item(i);
            String name = child(plugin, "artifactId");
            (child(plugin, "version").isEmpty() ? without : with).add(name);
        }
        // in a profile the version of the build's own counts
        assertThat(with).containsAll(without);
    }

    private static String child(Element parent, String name) {
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element child && child.getTagName().equals(name)) {
                return child.getTextContent().strip();
            }
        }
        return "";
    }
}
