package org.indaba.program;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page; it needs a page with scripts. */
final class Axe {
    private static final String SOURCE = read();

    /** All rules, those of best practice too. */
    private static final String ALL = "{}";

    private static final String COLOURS = "{runOnly: {type: 'rule', values: ['color-contrast']}}";

    /** axe takes a font that joins letters, as Arabic does, for one of icons, and does not look at its colours. */
    private static final String IN_LATIN = """
            () => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              window.wordsWere = [];
              for (let text; text = walker.nextNode();) {
                window.wordsWere.push([text, text.data]);
                text.data = text.data.replace(/\\p{L}/gu, 'x');
              }
            }""";

    private static final String AS_BEFORE = "() => window.wordsWere.forEach(([text, words]) => text.data = words)";

    private Axe() {}

    static List<String> finds(Page page) {
        return inLatin(page, ALL);
    }

    static List<String> findsInColours(Page page) {
        return inLatin(page, COLOURS);
    }

    private static List<String> inLatin(Page page, String options) {
        page.evaluate(IN_LATIN);
        List<String> found = finds(page, options);
        page.evaluate(AS_BEFORE);
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> finds(Page page, String options) {
        page.evaluate("source => { if (!window.axe) { (0, eval)(source) } }", SOURCE);
        return (List<String>) page.evaluate("""
                async () => {
                  const said = await axe.run(document, %s);
                  if (!said.passes.some(rule => rule.id === 'color-contrast')) return ['axe looked at no colour'];
                  const unsure = said.incomplete.filter(rule => rule.id === 'color-contrast');
                  return said.violations.concat(unsure).flatMap(rule => rule.nodes.map(
                      node => rule.id + ': ' + node.html + ' ' + node.failureSummary));
                }""".formatted(options));
    }

    private static String read() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
