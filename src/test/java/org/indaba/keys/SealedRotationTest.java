package org.indaba.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.conversation.state.FactSources;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.store.encryption.SealedDatabase;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.json.InboundJson;
import org.indaba.store.media.KnownMedia;
import org.indaba.store.media.MediaTable;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.RespondentTable;
import org.indaba.store.response.ResponseIdentity;
import org.indaba.store.response.ResponseTable;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.ParkedInboundSeal;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is changed also where all that it sealed is kept sealed once more, with keys of people. */
class SealedRotationTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Address CHAT = new Address("telegram", "7", "771");
    private static final InboundKey KEY = new InboundKey("telegram", "7", "1");
    private static final Language ENGLISH = new Language("en");

    @TempDir
    Path folder;

    private Database database;
    private Keyring keyring;

    @BeforeEach
    void give() throws Exception {
        database = SealedDatabase.open(folder.resolve("indaba.db"));
        keyring = new Keyring(folder.resolve("indaba.key"), database, 35);
        Vault vault = keyring.open(NOW);
        database.write("test", db -> {
            given(db, vault);
            return null;
        }).join();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static void given(DSLContext db, Vault vault) {
        db.insertInto(CONSULTATION)
                .set(CONSULTATION.CODE, "villages").set(CONSULTATION.ORIGIN, "file").set(CONSULTATION.SOURCE, "")
                .set(CONSULTATION.SCOPE, "").set(CONSULTATION.ZONE, "UTC").set(CONSULTATION.CONTACT, "")
                .set(CONSULTATION.REGISTERED_AT, 0L)
                .execute();
        RespondentTable.insert(
                db, 1, 2, CHAT, AddressSeal.lookup(vault, CHAT), AddressSeal.seal(vault, 2, CHAT), NOW);
        ResponseTable.insert(
                db, 3, 1, "pseudonym", "receipt", "villages", new Edition("q", "1"), "telegram", Optional.empty(), ENGLISH,
                "1", NOW, false, NOW);
        ResponseTable.update(
                db, 3, Map.of(RESPONSE.NAME_SEALED, vault.seal("response 3 name", "Amina Njoroge")), NOW);
        BubbleTable.insert(
                db, new BubbleTable.Row(4, 3, "Q1", 2, "m", NOW, 0, "document", ENGLISH, "1", "My words", 2, 8, NOW));
        MediaTable.insert(
                db, 5, 4, 3, "telegram",
                new Attachment("document", "", Optional.of("a.pdf"), Optional.empty(), OptionalLong.empty()),
                vault.seal("media 5", "file-id"), NOW);
        InvitedEntityTable.add(db, 6, "villages", vault.seal("entity 6", "Fishers' Union"), "hash", NOW);
        ParkedInboundTable.park(
                db, KEY, AddressSeal.lookup(vault, CHAT),
                vault.seal(ParkedInboundSeal.place("telegram", "7", "1"), InboundJson.write(new Inbound.Nothing(KEY, CHAT, 1))),
                List.of(), "test", Optional.empty(), NOW);
    }

    @Test
    void everything_opens_with_the_next_key_and_nothing_with_the_earlier_one() throws Exception {
        Vault before = keyring.open(NOW);
        opens(before);
        new KeyRotation(folder.resolve("indaba.key"), database, 35, step -> { }).run(NOW);
        opens(keyring.open(NOW));
        assertThatThrownBy(() -> opens(before)).isInstanceOf(Vault.WrongKey.class);
    }

    private void opens(Vault vault) {
        database.read(db -> {
            assertThat(vault.open("response 3 name", ResponseIdentity.find(db, 3, FactSources.Fact.NAME).orElseThrow()))
                    .isEqualTo("Amina Njoroge");
            KnownMedia media = MediaTable.ofBubble(db, 4).get(0);
            assertThat(vault.open("media 5", media.reference())).isEqualTo("file-id");
            assertThat(media.name()).contains("a.pdf");
            assertThat(vault.open("entity 6", InvitedEntityTable.find(db, "hash").orElseThrow().name()))
                    .isEqualTo("Fishers' Union");
            String lookup = AddressSeal.lookup(vault, CHAT);
            assertThat(AddressTable.find(db, lookup)).isPresent();
            ParkedInboundTable.from(db, lookup, parked -> assertThat(InboundJson.read(vault.open(
                    ParkedInboundSeal.place("telegram", "7", "1"), parked.sealed().orElseThrow())).address()).isEqualTo(CHAT));
            assertThat(ParkedInboundTable.last(db)).isPresent();
            return null;
        });
    }
}
