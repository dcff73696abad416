package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.webchat.ResumeCode;
import org.indaba.intake.effect.ResumeCodeIssuer;
import org.indaba.store.person.AddressTable;
import org.indaba.vault.AddressSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code to come back that a page shows, sent in a chat: it leads to its answers, and is never one of them. */
class CodeInChatTest {
    private static final Address PAGE = new Address("web", "", "session");

    @TempDir
    Path folder;

    private LineInProcess line;
    private Sender amina;
    private int forms;

    @BeforeEach
    void open() throws Exception {
        line = new LineInProcess(folder);
        amina = new Sender(line, 5_000_000_001L);
        Stream.of("/start wg-study", "English", "I agree", "Skip", "Skip", "Kenya", "From the page.").forEach(this::page);
    }

    @AfterEach
    void close() {
        line.close();
    }

    private void page(String text) {
        String key = "form " + ++forms;
        line.clock.advance(Duration.ofSeconds(1));
        Instant now = line.clock.instant();
        line.receive(new Inbound.Message(
                new InboundKey("web", "", key), PAGE, forms, key, forms, now, Optional.of("en"), text, List.of()));
    }

    private ResumeCode code() {
        String lookup = AddressSeal.lookup(line.vault, PAGE);
        return line.database.read(db -> new ResumeCodeIssuer(line.tools)
                .of(db, AddressTable.find(db, lookup).orElseThrow().respondent()).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start r_%s", "r_%s", "%s", "/start@indaba_bot R_%s", "  %s "})
    void whoever_has_no_answers_in_the_chat_goes_on_with_those_of_the_page(String form) {
        line.receive(amina.says(form.formatted(code().grouped())));
        assertThat(line.said()).contains("CODE_JOINED", "CONSENT_TELEGRAM", "QUESTION").doesNotContain("CODE_NOT_KEPT");
        line.clock.advance(Duration.ofSeconds(1));
        line.receive(amina.says("From the chat."));
        line.receive(amina.says("Next"));
        page("From the page again.");
        assertThat(line.bubbles()).as("one response")
                .containsExactly("a: From the page.", "a: From the chat.", "b: From the page again.");
    }

    @Test
    void a_code_without_its_groups_is_one_too() {
        line.receive(amina.says("/start r_" + code().digits()));
        assertThat(line.said()).contains("CODE_JOINED");
    }

    @Test
    void whoever_has_answers_in_the_chat_keeps_them_and_is_told_where_the_code_works() {
        Stream.of("/start wg-study", "English", "I agree", "Skip", "Skip", "Kenya", "From the chat.")
                .forEach(each -> line.receive(amina.says(each)));
        line.receive(amina.says(code().grouped()));
        assertThat(line.said()).last().isEqualTo("CODE_OF_OTHERS");
        assertThat(line.bubblesOf(amina)).containsExactly("a: From the chat.");
        line.receive(amina.says("/withdraw"));
        line.receive(amina.says("Delete"));
        line.receive(amina.says(code().grouped()));
        assertThat(line.said()).contains("CODE_JOINED");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/start r_nothing", "r_0000", "ABCD-1234-ABCD-1234-ABCD-1234-ABCD", "abcd 1234 abcd 1234 abcd 1234 abcd",
        "7K2M-QRST-VWXY-3ABC-DEFG-HJ4K-MNPQ"})
    void what_looks_like_a_code_and_is_none_is_never_an_answer(String typed) {
        Stream.of("/start wg-study", "English", "I agree", "Skip", "Skip", "Kenya")
                .forEach(each -> line.receive(amina.says(each)));
        line.receive(amina.says(typed));
        assertThat(line.said()).endsWith("WEB_CODE_WRONG", "CODE_NOT_KEPT");
        assertThat(line.bubblesOf(amina)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "they have been here very long time", "2019 2020 2021 2022 2023 2024 2025", "1234-5678-1234-5678-1234-5678-1234",
        "From 2010 they have paid less here"
    })
    void seven_short_words_or_numbers_are_an_answer(String text) {
        Stream.of("/start wg-study", "English", "I agree", "Skip", "Skip", "Kenya", text)
                .forEach(each -> line.receive(amina.says(each)));
        assertThat(line.bubblesOf(amina)).containsExactly("a: " + text);
    }

    @Test
    void a_code_in_the_answer_on_a_page_is_not_kept() {
        page(code().grouped());
        assertThat(line.bubbles()).containsExactly("a: From the page.");
    }
}
