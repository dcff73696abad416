package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.Outbound;
import org.indaba.intake.web.DatabaseWebChatStore;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.LateLookup;
import org.indaba.vault.ParkedInboundSeal;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** However many inbounds are parked, and whatever cannot be read of one: all others come back, and no upload is lost. */
class ManyParkedTest {
    private static final int MANY = 1_200;
    private static final String POISON = "poisonous";
    private static final String VENOM = "venomous";
    private static final Outbound.KeptFile NO_DOCUMENT =
            new Outbound.KeptFile("", "", Path.of("nowhere"), "", 0, "");

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(ParkedInboundRetry.class);

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void deaf() {
        log.detachAppender(said);
    }

    private static InputRecognizer failingAt(String... words) throws Exception {
        InputRecognizer hearing = spy(LineInProcess.hearing());
        for (String each : words) {
            doThrow(new IllegalStateException()).when(hearing).hear(contains(each));
        }
        return hearing;
    }

    private static Set<String> wanted(LineInProcess line, String... uploads) {
        return new DatabaseWebChatStore(
                line.database, line.tools, any -> LateLookup.none(), (any, language, out) -> { },
                (any, language) -> List.of(), (any, language) -> NO_DOCUMENT).wanted(Set.of(uploads));
    }

    private static void form(LineInProcess line, String number, String... uploads) {
        InboundKey key = new InboundKey("web", "", "form " + number);
        line.receive(new Inbound.Message(
                key, new Address("web", "", "session " + number), 1, key.key(), 1, line.clock.instant(),
                Optional.empty(), POISON, List.of(uploads).stream().map(each -> new Attachment(
                        "voice", each, Optional.empty(), Optional.empty(), OptionalLong.empty())).toList()));
    }

    private static <T> void change(LineInProcess line, Field<T> column, T value) {
        line.database.write("test", db -> db.update(PARKED_INBOUND).set(column, value).execute()).join();
    }

    @Test
    void the_upload_of_a_form_is_kept_behind_more_than_a_thousand_others() throws Exception {
        try (LineInProcess line = new LineInProcess(folder, failingAt(POISON))) {
            Sender amina = line.begun(5_000_000_001L);
            for (int i = 0; i < MANY; i++) {
                line.receive(amina.says("A " + POISON + " word."));
            }
            form(line, "1", "an upload", "its second");
            assertThat(line.count(PARKED_INBOUND)).isEqualTo(MANY + 1);
            assertThat(wanted(line, "an upload", "its second", "left over"))
                    .as("uploads that are not swept").containsExactlyInAnyOrder("an upload", "its second");
        }
    }

    @Test
    void more_than_a_thousand_that_fail_again_keep_none_behind_them_from_its_turn() throws Exception {
        Sender amina;
        Sender bola;
        Sender chidi;
        try (LineInProcess line = new LineInProcess(folder, failingAt(POISON, VENOM))) {
            amina = line.begun(5_000_000_001L);
            bola = line.begun(5_000_000_002L);
            chidi = line.begun(5_000_000_003L);
            for (int i = 0; i < MANY / 2; i++) {
                line.receive(amina.says("A " + POISON + " word."));
                line.receive(chidi.says("A " + POISON + " word."));
            }
            line.receive(bola.says("A first " + VENOM + " word."));
            line.receive(bola.says("A second " + VENOM + " word."));
        }
        try (LineInProcess line = new LineInProcess(folder, failingAt(POISON))) {
            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(bola)).as("in the order in which they came")
                    .containsExactly("a: A first venomous word.", "a: A second venomous word.");
            assertThat(line.count(PARKED_INBOUND)).isEqualTo(MANY);
            assertThat(lines()).hasSize(1).first().asString()
                    .contains("2 inbounds", MANY + " stay parked", MANY + " × IllegalStateException at ");
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(amina)).hasSize(MANY / 2);
            assertThat(line.bubblesOf(chidi)).hasSize(MANY / 2);
            assertThat(line.count(PARKED_INBOUND)).isZero();
        }
    }

    private List<String> lines() {
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static void damage(LineInProcess line, String how) {
        switch (how) {
            case "stage" -> change(line, PARKED_INBOUND.STAGE, "A_LATER_STAGE");
            case "bytes" -> change(line, PARKED_INBOUND.SEALED, new byte[40]);
            case "cut" -> change(line, PARKED_INBOUND.SEALED, new byte[0]);
            default -> {
                String key = line.database.read(db -> db.select(PARKED_INBOUND.INBOUND_KEY).from(PARKED_INBOUND)
                        .fetchSingle(PARKED_INBOUND.INBOUND_KEY));
                change(line, PARKED_INBOUND.SEALED,
                        line.vault.seal(ParkedInboundSeal.place("telegram", Sender.key(1).bot(), key), how));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "stage", "bytes", "cut", "no json", "[]", "{}", "null",
        "{\"channel\":\"telegram\",\"bot\":\"7\",\"place\":\"1\",\"key\":\"1\",\"order\":1,\"kind\":\"of a later release\"}"
    })
    void one_that_cannot_be_read_is_kept_and_named_and_keeps_no_other_from_its_turn(String damage) throws Exception {
        Sender bola;
        try (LineInProcess line = new LineInProcess(folder, failingAt(POISON))) {
            Sender amina = line.begun(5_000_000_001L);
            line.receive(amina.says("A " + POISON + " word."));
            damage(line, damage);
            bola = line.begun(5_000_000_002L);
            line.receive(bola.says("Another " + POISON + " word."));
            assertThat(line.receive(amina.edits(amina.says("A third."), "A fourth."))).isNotNull();
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(bola)).containsExactly("a: Another poisonous word.");
            assertThat(line.count(PARKED_INBOUND)).as("kept for a release that can read it").isEqualTo(1);
            assertThat(lines()).hasSize(1).first().asString().contains("1 stay parked: 1 × ").doesNotContain(POISON);
        }
    }

    @Test
    void a_change_of_one_whose_stage_is_not_known_waits_behind_it() throws Exception {
        Sender amina;
        try (LineInProcess line = new LineInProcess(folder, failingAt(POISON))) {
            amina = line.begun(5_000_000_001L);
            Inbound.Message poison = amina.says("We oppose it. " + POISON);
            line.receive(poison);
            change(line, PARKED_INBOUND.STAGE, "A_LATER_STAGE");
            line.receive(amina.edits(poison, "We support it."));
            assertThat(line.count(PARKED_INBOUND)).isEqualTo(2);
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            assertThat(line.count(PARKED_INBOUND)).isEqualTo(2);
            change(line, PARKED_INBOUND.STAGE, "BUBBLES");
            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(amina)).containsExactly("a: We support it.");
            assertThat(line.count(PARKED_INBOUND)).isZero();
        }
    }

    @Test
    void the_uploads_of_one_that_cannot_be_read_are_kept_and_no_others() throws Exception {
        try (LineInProcess line = new LineInProcess(folder, failingAt(POISON))) {
            form(line, "1", "an upload");
            change(line, PARKED_INBOUND.SEALED, new byte[40]);
            assertThat(wanted(line, "an upload", "left over")).containsExactly("an upload");
        }
    }

    @Test
    void one_that_an_earlier_release_parked_names_its_uploads_within() throws Exception {
        try (LineInProcess line = new LineInProcess(folder, failingAt(POISON))) {
            form(line, "1", "an upload");
            change(line, PARKED_INBOUND.UPLOADS, null);
            assertThat(wanted(line, "an upload", "left over")).containsExactly("an upload");
            change(line, PARKED_INBOUND.SEALED, new byte[40]);
            assertThat(wanted(line, "an upload", "left over"))
                    .as("each may be its own").containsExactlyInAnyOrder("an upload", "left over");
        }
    }
}
