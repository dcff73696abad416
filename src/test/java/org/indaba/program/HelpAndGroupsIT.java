package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Group;
import org.indaba.botapi.Message;
import org.indaba.botapi.Person;
import org.indaba.channel.webchat.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to a human, and groups, over the packaged program. */
class HelpAndGroupsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String YES = "Yes, and you say for whom at the end.";

    @TempDir
    private Path folder;

    @Test
    void a_question_reaches_a_human_and_a_group_its_invitation() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = new Program(folder)
                    .set("TELEGRAM_BOT_TOKEN", telegram.token())
                    .set("TELEGRAM_API_URL", telegram.url());
            try (Program.Running server = program.serve()) {
                Person amina = secretary(telegram, program, 5_000_000_021L);
                Person bola = secretary(telegram, program, 5_000_000_022L);
                asked(telegram, amina, bola);
                askedOnAPage(server, amina);
                groups(telegram);
            }
        }
    }

    static Person secretary(BotApiServer telegram, Program program, long chat) throws Exception {
        Program.Ended invited = program.run("invite", "--role", "secretariat");
        String link = invited.text().strip();
        Person person = telegram.person(chat, "en");
        person.types("/start " + link.substring(link.indexOf("i_")));
        person.sees("Your role: Secretariat");
        return person;
    }

    private static void asked(BotApiServer telegram, Person amina, Person bola) {
        Person kofi = telegram.person(5_000_000_023L, "en");
        kofi.types("/start wg-study");
        WholeLineIT.tap(kofi, "English", "I agree");
        kofi.sees("describes you");
        kofi.types("/help");
        WholeLineIT.tap(kofi, "Ask a person");
        kofi.sees("Please write your question");
        kofi.types("May our harbour committee answer as one?");
        kofi.sees("Your question has gone");
        Message question = amina.sees("May our harbour committee");
        bola.sees("May our harbour committee");
        answers(amina, question, "has gone to");
        kofi.sees(YES);
        bola.sees("Another coordinator has answered this question");
        assertThat(kofi.received()).extracting(Message::text).noneMatch(each -> each.contains("5000000021"));
        WholeLineIT.tap(kofi, "Done asking");
        kofi.sees("describes you");
    }

    private static void askedOnAPage(Program.Running server, Person amina) {
        Browser juma = new Browser(server.url(), "en");
        juma.open("/c/wg-study").press("English").press("I agree").press("Help from a person").press("Ask a person");
        juma.type("May our school answer as one?").press("Send the question");
        assertThat(juma.text()).contains("Your question has gone to the coordinators");
        answers(amina, amina.sees("May our school"), "answer is on the page");
        assertThat(juma.open("/c/wg-study/asked").text()).contains("May our school answer as one?", YES);
    }

    /** A reply is known once the message's name in the chat is written down, some milliseconds after it was sent. */
    static void answers(Person amina, Message question, String told) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            amina.replies(question, YES);
            Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> amina.last().text().contains(told));
        });
    }

    private static void groups(BotApiServer telegram) {
        Person eva = telegram.person(5_000_000_024L, "fr");
        Group group = telegram.group(-5_000_000_031L);
        group.isJoinedBy(eva);
        Message invitation = first(group);
        assertThat(invitation.text()).contains("conversation privée");
        assertThat(invitation.rows()).flatExtracting(List::copyOf).extracting(Message.Button::url)
                .containsExactly("https://t.me/" + telegram.username() + "?start=wg-study_group");
        group.calls(eva, "/start@" + telegram.username());
        group.calls(eva, "We think that it is good.");
        group.becomesSupergroup(eva, -1_005_000_000_032L);
        group.calls(eva, "/start");

        Group silent = telegram.group(-5_000_000_033L);
        silent.silencesTheBot(eva);
        silent.calls(eva, "/start");
        Group other = telegram.group(-5_000_000_034L);
        other.calls(eva, "/start@another_bot");
        other.calls(eva, "/help");
        first(other);
        assertThat(other.received()).hasSize(1);
        assertThat(group.received()).as("what was invited lately is not invited again").isEmpty();
        assertThat(calls(telegram, -5_000_000_033L)).as("no storm where the bot may not write").isEqualTo(1);
        assertThat(calls(telegram, -5_000_000_031L)).isEqualTo(1);
    }

    private static Message first(Group group) {
        Awaitility.await().atMost(PATIENCE).until(() -> !group.received().isEmpty());
        return group.received().get(0);
    }

    private static long calls(BotApiServer telegram, long chat) {
        return telegram.calls("sendMessage").stream()
                .filter(each -> each.parameter("chat_id").equals(Optional.of(Long.toString(chat)))).count();
    }
}
