package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The Chromium that is installed, driven by the node that is installed. */
final class Chromium implements AutoCloseable {
    private static final String LINE =
            "No %s here: the pages are not tried in a browser. On Debian:"
            + " apt-get install chromium nodejs fonts-noto-core fonts-noto-cjk";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> ON_A_MAC = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** No sandbox: as root, as builds often run, Chromium has none. The rest keeps it from the network. */
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars");

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Where there is none the test is skipped, in a build that {@code CI} marks it fails; one line says why. */
    static Chromium start() {
        Optional<Path> chromium = NAMES.stream().flatMap(each -> inPath(each).stream()).findFirst()
                .or(() -> ON_A_MAC.stream().map(Path::of).filter(Files::isExecutable).findFirst());
        Optional<Path> node = inPath("node");
        boolean there = chromium.isPresent() && node.isPresent();
        String line = LINE.formatted(chromium.isPresent() ? "node" : "Chromium");
        assertThat(there || System.getenv("CI") == null).as(line).isTrue();
        if (!there && SAID.compareAndSet(false, true)) {
            System.out.println(line);
        }
        assumeTrue(there, line);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of(
                "PLAYWRIGHT_NODEJS_PATH", node.get().toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium.get()).setChromiumSandbox(false).setArgs(OPTIONS));
        return new Chromium(playwright, browser);
    }

    private static Optional<Path> inPath(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
