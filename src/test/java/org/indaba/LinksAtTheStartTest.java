package org.indaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.RESPONDENT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Call;
import org.indaba.botapi.Fault;
import org.indaba.channel.Address;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.keys.Keyring;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.OpenDatabase;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.InvitationSecret;
import org.indaba.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that starts while Telegram does not tell the bot's name, with links that wait in the outbox. */
@Timeout(120)
class LinksAtTheStartTest {
    private static final long HOME = 5_001;
    private static final long INVITATION = 77;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final BotApiServer telegram = BotApiServer.start();
    private Configuration configuration;
    private String secret;

    @BeforeEach
    void what_the_last_process_left() throws Exception {
        telegram.person(HOME, "en");
        Files.createDirectories(folder.resolve("var"));
        configuration = Configuration.load(Map.of(
                "INDABA_PORT", "0",
                "INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString(),
                "INDABA_DATA_DIR", folder.resolve("var").toString(),
                "INDABA_KEY_FILE", folder.resolve("indaba.key").toString(),
                "INDABA_PUBLIC_URL", "https://indaba.example",
                "TELEGRAM_BOT_TOKEN", telegram.token(),
                "TELEGRAM_API_URL", telegram.url()));
        try (OpenDatabase database = configuration.files().database().open()) {
            Vault vault = new Keyring(configuration.files().key(), database, 1).settle(Instant.now());
            secret = InvitationSecret.of(vault, INVITATION);
            fill(database, vault);
        }
    }

    private void fill(OpenDatabase database, Vault vault) {
        String bot = telegram.token().substring(0, telegram.token().indexOf(':'));
        Address address = new Address("telegram", bot, Long.toString(HOME));
        database.write("test", db -> {
            db.insertInto(RESPONDENT).set(RESPONDENT.ID, 1L).set(RESPONDENT.CREATED_AT, 0L).execute();
            db.insertInto(ADDRESS)
                    .set(ADDRESS.ID, 1L).set(ADDRESS.RESPONDENT_ID, 1L)
                    .set(ADDRESS.CHANNEL, address.channel()).set(ADDRESS.BOT, bot)
                    .set(ADDRESS.LOOKUP, AddressSeal.lookup(vault, address))
                    .set(ADDRESS.SEALED, AddressSeal.seal(vault, 1, address))
                    .execute();
            long id = 0;
            for (Notice each : List.of(
                    new Notice.Message(Language.ENGLISH, BotMessage.of(Paragraph.of(
                            PhraseKey.LINK, Map.of("link", new PhraseArgument.Invitation(INVITATION))))),
                    new Notice.QrCode("wg-study"))) {
                Instant now = Instant.now();
                OutboxTable.insert(db, new OutboxRow(
                        ++id, 1, 1, OutboxRow.REPLY, each, false, now, Optional.empty(), now, 0, 0));
            }
            return null;
        }).join();
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void no_link_goes_out_before_the_bots_name_is_known() throws Exception {
        telegram.faults().always("getMe", Fault.internalError());
        try (Server server = new Server(
                configuration, CatalogFolder.read(configuration.files().config()), Phrasebook.load(Path.of("config")),
                Clock.systemUTC())) {
            await().atMost(PATIENCE).until(() -> telegram.calls("getMe").size() > 1);
            assertThat(sent()).as("until then").isEmpty();
            telegram.faults().clear();
            await().atMost(PATIENCE).until(() -> sent().size() == 2);
            assertThat(server.port()).isPositive();
        }
        assertThat(sent().get(0).parameter("text")).contains("https://t.me/indaba_test_bot?start=i_" + secret);
        assertThat(sent().get(1).parameter("caption")).contains("https://t.me/indaba_test_bot?start=wg-study");
    }

    private List<Call> sent() {
        return telegram.calls().stream().filter(each -> each.method().startsWith("send")).toList();
    }
}
