package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashSet;
import java.util.Set;

/** What holds for every page, whatever it says. */
final class Inspection {
    /** What one TCP flight holds (RFC 6928: ten segments of 1,460 bytes). */
    private static final int MOST_BYTES = 14 * 1024;

    /** A dark page is darker than this share of white. */
    private static final double DARK = 0.25;

    private final boolean axe;
    private final Set<String> seen = new LinkedHashSet<>();

    /** @param axe whether it looks too; it needs a phone with scripts */
    Inspection(boolean axe) {
        this.axe = axe;
    }

    /** The kinds of page looked at so far. */
    Set<String> seen() {
        return seen;
    }

    void look(String name, Phone phone) {
        Page page = phone.page();
        String where = name + " in " + phone.language().tag();
        seen.add(name);
        assertThat(phone.heading()).as(where).isNotBlank();
        assertThat(phone.bytes()).as("bytes of %s", where).isBetween(500, MOST_BYTES);
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        fits(page, where);
        page.setViewportSize(Phone.WIDTH / 2, Phone.HEIGHT / 2);
        fits(page, where + " at 200 %");
        page.setViewportSize(Phone.WIDTH, Phone.HEIGHT);
        if (axe) {
            look(page, where);
        }
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)");
        assertThat(phone.complaints()).as(where).isEmpty();
    }

    private static void look(Page page, String where) {
        assertThat(Axe.finds(page)).as(where).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(brightness(page)).as("brightness of %s where dark is wished for", where).isLessThan(DARK);
        assertThat(Axe.findsInColours(page)).as("colours of %s in the dark", where).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void fits(Page page, String where) {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue()).as("pixels that %s scrolls sideways", where).isZero();
    }

    private static double brightness(Page page) {
        return ((Number) page.evaluate("""
                getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3)
                  .reduce((sum, each) => sum + +each, 0) / 765""")).doubleValue();
    }
}
