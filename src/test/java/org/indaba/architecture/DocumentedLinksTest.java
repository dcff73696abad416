package org.indaba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a page leads to another file of the tree, the file is there, and so is its heading. */
class DocumentedLinksTest {
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?|mailto):.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs).filter(each -> each.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** As a page's headings are linked to. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page)).results()
                .map(each -> each.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static boolean leads(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path from = page.toAbsolutePath();
        Path to = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        boolean heading = parts.length == 1 || !to.toString().endsWith(".md");
        return Files.exists(to) && (heading || anchors(to).contains(parts[1]));
    }

    @Test
    void every_link_of_a_page_leads_to_a_file_and_a_heading_that_are_there() throws IOException {
        List<String> broken = new ArrayList<>();
        int looked = 0;
        for (Path page : pages()) {
            String text = CODE.matcher(Files.readString(page)).replaceAll(code -> code.group().startsWith("```") ? "" : "code");
            for (MatchResult each : LINK.matcher(text).results().toList()) {
                String link = each.group(1);
                if (!ELSEWHERE.matcher(link).matches()) {
                    looked++;
                    if (!leads(page, link)) {
                        broken.add(page + ": " + link);
                    }
                }
            }
        }
        assertThat(broken).as("links that lead nowhere").isEmpty();
        assertThat(looked).isGreaterThan(150);
    }
}
