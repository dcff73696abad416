package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.indaba.quiet.Canaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole interview without a finger on the screen: Tab, Enter, Space and letters. */
class KeyboardIT {
    private static final int MOST_TABS = 30;

    /** How its outline is drawn, and what it says: nothing, where text is typed. */
    private static final String FOCUS = """
            (() => {
              const at = document.activeElement;
              return getComputedStyle(at).outlineStyle + '\\n' + (at.name === 'text' ? '' : at.innerText.trim());
            })()""";

    @TempDir
    private Path folder;

    @Test
    void an_interview_is_done_by_keyboard_alone() throws Exception {
        Program program = new Program(folder);
        try (Chromium chromium = Chromium.start();
                Program.Running server = program.serve();
                Phone phone = new Phone(chromium, server.url(), Language.ENGLISH, false)) {
            phone.open("/");
            press(phone, phone.say(PhraseKey.WEB_HERE), "Enter");
            press(phone, "English", "Space");
            press(phone, phone.say(PhraseKey.I_AGREE), "Enter");
            press(phone, phone.say(PhraseKey.TYPE_GOVERNMENT), "Space");
            press(phone, phone.say(PhraseKey.STATUS_NONE), "Enter");
            type(phone, "nigr");
            phone.loading(() -> phone.page().keyboard().press("Enter"));
            assertThat(phone.page().locator("main").innerText()).contains(phone.say(PhraseKey.DID_YOU_MEAN));
            type(phone, "Nigeria");
            phone.loading(() -> phone.page().keyboard().press("Enter"));
            for (int i = 1; i <= 5; i++) {
                type(phone, "By keys " + i);
                press(phone, phone.say(PhraseKey.NEXT), i % 2 == 0 ? "Enter" : "Space");
            }
            press(phone, phone.say(PhraseKey.PUBLICATION_ANONYMOUS), "Enter");
            press(phone, phone.say(PhraseKey.SUBMIT), "Space");
            assertThat(phone.page().locator("main").innerText()).contains("Receipt");
            assertThat(program.run("export", "wg-study", "--table", "responses").text()).contains(",NG,");
            tabTo(phone, phone.say(PhraseKey.WEB_MORE));
            phone.page().keyboard().press("Enter");
            press(phone, phone.say(PhraseKey.WEB_FINISH), "Enter");
            assertThat(phone.heading()).isEqualTo(phone.say(PhraseKey.WEB_FINISHED));
        }
    }

    private static void press(Phone phone, String label, String key) {
        tabTo(phone, label);
        phone.loading(() -> phone.page().keyboard().press(key));
    }

    private static void type(Phone phone, String text) {
        Canaries.OF_THE_RUN.add(text);
        tabTo(phone, "");
        phone.page().keyboard().type(text);
    }

    /** Forward until what says this has the focus, and shows it; empty: until a field for text has it. */
    private static void tabTo(Phone phone, String label) {
        Page page = phone.page();
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            String[] at = page.evaluate(FOCUS).toString().split("\n", 2);
            assertThat(at[0]).as("outline of what has the focus, %s", at[1]).isEqualTo("solid");
            if (at[1].equals(label)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to \"" + label + "\" on\n" + page.locator("body").innerText());
    }
}
