package org.indaba.program;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Every page as it looks, in {@code target/screenshots}; with {@code -Dscreenshots} those that docs shows anew. */
final class Screenshots {
    private static final Path ALL = Path.of("target/screenshots");
    private static final Path SHOWN = Path.of("docs/screenshots");
    private static final Set<String> OF_DOCS =
            Set.of("zh-landing", "ar-consent", "ru-choice", "en-open", "fr-review", "es-receipt");

    private Screenshots() {}

    static void take(String name, Phone phone) {
        String file = phone.language().tag() + "-" + name;
        try {
            Files.createDirectories(ALL);
            byte[] whole = phone.page().screenshot(new Page.ScreenshotOptions().setFullPage(true));
            Files.write(ALL.resolve(file + ".png"), whole);
            if (OF_DOCS.contains(file) && System.getProperty("screenshots") != null) {
                Files.createDirectories(SHOWN);
                Files.write(SHOWN.resolve(file + ".png"), phone.page().screenshot());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
