package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Message;
import org.indaba.botapi.Person;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser through asking a human: these pages too are small, fit, and have nothing that axe finds. */
class AskingPagesIT {
    @TempDir
    private Path folder;

    @Test
    void asking_and_reading_the_answer_goes_well_on_a_small_phone() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system());
                Chromium chromium = Chromium.start()) {
            Program program = new Program(folder)
                    .set("TELEGRAM_BOT_TOKEN", telegram.token())
                    .set("TELEGRAM_API_URL", telegram.url());
            try (Program.Running server = program.serve()) {
                Person amina = HelpAndGroupsIT.secretary(telegram, program, 5_000_000_021L);
                for (String language : List.of("en", "ar")) {
                    Inspection inspection = new Inspection(true);
                    try (Phone phone = new Phone(chromium, server.url(), new Language(language), true)) {
                        asks(phone, amina, inspection, "May our school answer as one? " + language);
                    }
                    assertThat(inspection.seen()).contains("asking", "question-sent", "asked-waits", "asked-answered", "asked-count");
                }
            }
        }
    }

    private static void asks(Phone phone, Person amina, Inspection inspection, String question) {
        phone.open("/c/wg-study").press(Phone.PHRASES.nativeName(phone.language())).press(PhraseKey.I_AGREE);
        phone.pressIn(PhraseKey.WEB_MORE, PhraseKey.COMMAND_HELP);
        see(inspection, "asking", phone.press(PhraseKey.ASK_PERSON));
        see(inspection, "question-sent", phone.type(question).press(PhraseKey.WEB_ASK_SEND));
        see(inspection, "asked-waits", phone.open("/c/wg-study/asked"));
        Message asked = amina.sees(question);
        HelpAndGroupsIT.answers(amina, asked, "answer is on the page");
        see(inspection, "asked-answered", phone.open("/c/wg-study/asked"));
        phone.open("/c/wg-study");
        see(inspection, "asked-count", phone.press(PhraseKey.ASK_END));
    }

    private static void see(Inspection inspection, String name, Phone shown) {
        inspection.look(name, shown);
        Screenshots.take(name, shown);
    }
}
