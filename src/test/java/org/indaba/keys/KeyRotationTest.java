package org.indaba.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.INVITED_ENTITY;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.Server;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.webchat.Browser;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.audit.AuditChain;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.store.json.InboundJson;
import org.indaba.store.schema.DefaultSchema;
import org.indaba.vault.InvitationSecret;
import org.indaba.vault.KeyFile;
import org.indaba.vault.ParkedInboundSeal;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key that is changed: everybody and everything goes on, and wherever the change is cut off something opens the rest. */
@Timeout(120)
class KeyRotationTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final long ENTITY = 4711;
    private static final String PARKED = InboundJson.write(new Inbound.Nothing(
            new InboundKey("telegram", "7", "1"),
            new Address("telegram", "7", "771"), 1));

    /** A person who has answered on the page, and whatever else the key has to do with; each test has a copy. */
    @TempDir
    static Path answered;

    private static Map<String, String> cookies;
    private static String code;
    private static String entityLink;

    @TempDir
    Path folder;

    private Path key;

    @BeforeAll
    static void answers() throws Exception {
        Files.createDirectories(answered.resolve("var"));
        try (Server server = serve(answered)) {
            Browser amina = browser(server);
            amina.open("/c/wg-study").press("English").press("I agree").press("Other").press("Skip");
            amina.type("Kenya").press("Next").type("My words").press("Next");
            Stream.of("Skip", "Skip", "Skip", "Skip", "With my name").forEach(amina::press);
            amina.type("Amina Njoroge").press("Next").type("Harbour Forum").press("Next");
            code = code(amina);
            cookies = amina.cookies();
        }
        Vault vault = new KeyFile(answered.resolve("indaba.key")).read();
        entityLink = InvitationSecret.ofEntity(vault, ENTITY);
        write(answered, db -> {
            InvitedEntityTable.add(
                    db, ENTITY, "wg-study", vault.seal("entity " + ENTITY, "Fishers' Union"),
                    InvitationSecret.hash(entityLink), NOW);
            db.insertInto(PARKED_INBOUND)
                    .set(PARKED_INBOUND.CHANNEL, "telegram").set(PARKED_INBOUND.BOT, "7").set(PARKED_INBOUND.INBOUND_KEY, "1")
                    .set(PARKED_INBOUND.LOOKUP, "0").set(PARKED_INBOUND.REASON, "test").set(PARKED_INBOUND.PARKED_AT, 0L)
                    .set(PARKED_INBOUND.SEALED, vault.seal(ParkedInboundSeal.place("telegram", "7", "1"), PARKED))
                    .execute();
        });
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> all = Files.walk(answered)) {
            for (Path each : all.toList()) {
                Files.copy(each, folder.resolve(answered.relativize(each).toString()), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        key = folder.resolve("indaba.key");
    }

    private Server serve() throws Exception {
        return serve(folder);
    }

    private static Server serve(Path folder) throws Exception {
        Configuration configuration = Configuration.load(new TreeMap<>(Map.of(
                "INDABA_PORT", "0",
                "INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString(),
                "INDABA_DATA_DIR", folder.resolve("var").toString(),
                "INDABA_KEY_FILE", folder.resolve("indaba.key").toString())));
        return new Server(
                configuration, CatalogFolder.read(configuration.files().config()), PHRASES, InstantSource.system());
    }

    private static Browser browser(Server server) {
        return new Browser("http://127.0.0.1:" + server.port(), "en");
    }

    private static String code(Browser browser) {
        Matcher code = Pattern.compile("(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}").matcher(browser.html());
        assertThat(code.find()).as("the page shows a code").isTrue();
        return code.group();
    }

    private Database database() throws Exception {
        return database(folder);
    }

    private static Database database(Path folder) throws Exception {
        return Databases.open(folder.resolve("var").resolve("indaba.db"));
    }

    private interface Writing {
        void on(DSLContext db);
    }

    private void write(Writing writing) throws Exception {
        write(folder, writing);
    }

    private static void write(Path folder, Writing writing) throws Exception {
        try (Database database = database(folder)) {
            database.write("test", db -> {
                writing.on(db);
                return null;
            }).join();
        }
    }

    private KeyRotation.Done rotate(KeyRotation.Witness witness) throws Exception {
        try (Database database = database()) {
            return new KeyRotation(key, database, 35, witness).run(NOW);
        }
    }

    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void everythingGoesOn() throws Exception {
        try (Server server = serve()) {
            Browser again = browser(server);
            again.cookies().putAll(cookies);
            assertThat(again.open("/c/wg-study").text()).as("the same person, by the cookie from before").contains("Your answers so far");
            assertThat(code(again)).as("the code that stands on the page is the one that was written down").isEqualTo(code);
            again.press("Submit");
            Browser other = browser(server);
            other.open("/c/wg-study/resume").typeCode(code).press("Go on with this code");
            assertThat(other.open("/c/wg-study").text()).as("the code still leads there").contains("submitted. Receipt: ");
        }
        try (Database database = database()) {
            Vault vault = new Keyring(key, database, 35).open(NOW);
            Record response = database.read(db -> db.selectFrom(RESPONSE).fetchSingle());
            long id = response.get(RESPONSE.ID);
            assertThat(vault.open("response " + id + " name", response.get(RESPONSE.NAME_SEALED))).isEqualTo("Amina Njoroge");
            assertThat(vault.open("response " + id + " organization", response.get(RESPONSE.ORGANIZATION_SEALED)))
                    .isEqualTo("Harbour Forum");
            byte[] entity = database.read(db -> db.selectFrom(INVITED_ENTITY).fetchSingle(INVITED_ENTITY.NAME_SEALED));
            assertThat(vault.open("entity " + ENTITY, entity)).isEqualTo("Fishers' Union");
            boolean leads = database.read(db ->
                    InvitedEntityTable.find(db, InvitationSecret.hash(entityLink)).isPresent());
            assertThat(leads).as("a link that was handed out by name").isTrue();
            assertThat(database.read(AuditChain::firstBroken)).isEmpty();
        }
    }

    @Test
    void everybody_goes_on_and_everything_opens() throws Exception {
        String before = Files.readString(key);
        String receipt = pseudonymAndReceipt();
        KeyRotation.Done done = rotate(step -> { });
        assertThat(done.sealed()).isGreaterThanOrEqualTo(6);
        assertThat(Files.readString(key)).isNotEqualTo(before);
        assertThat(Files.readString(done.kept())).as("the earlier key opens earlier backups").isEqualTo(before);
        assertThat(done.kept().getFileName()).hasToString("indaba.key.until-2027-01-05");
        for (Path each : List.of(key, done.kept())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each))).isEqualTo("rw-------");
        }
        everythingGoesOn();
        assertThat(pseudonymAndReceipt()).as("what exports call people and responses").isEqualTo(receipt);
        rotate(step -> { });
        everythingGoesOnAgain();
    }

    private void everythingGoesOnAgain() throws Exception {
        try (Server server = serve()) {
            Browser other = browser(server);
            other.open("/c/wg-study/resume").typeCode(code).press("Go on with this code");
            assertThat(code(other.open("/c/wg-study"))).isEqualTo(code);
        }
    }

    private String pseudonymAndReceipt() throws Exception {
        try (Database database = database()) {
            return database.read(db -> db.select(RESPONSE.PSEUDONYM, RESPONSE.RECEIPT).from(RESPONSE).fetch().formatCSV());
        }
    }

    @ParameterizedTest
    @EnumSource(KeyRotation.Step.class)
    void cut_off_after_any_step_it_still_opens_and_goes_on(KeyRotation.Step last) throws Exception {
        String before = Files.readString(key);
        assertThatThrownBy(() -> rotate(step -> {
            if (step == last) {
                throw new Cut();
            }
        })).isInstanceOf(Cut.class);
        everythingGoesOn();
        assertThat(Files.exists(folder.resolve("indaba.key.new"))).as("nothing is left of the change").isFalse();
        assertThat(Files.readString(key).equals(before)).as("the earlier key").isEqualTo(last == KeyRotation.Step.NEXT_KEY_WRITTEN);
        rotate(step -> { });
        everythingGoesOnAgain();
    }

    @Test
    void cut_off_between_keeping_the_earlier_key_and_installing_the_next_it_goes_on() throws Exception {
        String before = Files.readString(key);
        assertThatThrownBy(() -> rotate(step -> {
            if (step == KeyRotation.Step.DATABASE_SEALED) {
                throw new Cut();
            }
        })).isInstanceOf(Cut.class);
        new KeyFile(key).keepUntil(LocalDate.now(ZoneOffset.UTC).plusDays(35));
        everythingGoesOn();
        List<Path> kept = new ArrayList<>();
        try (var files = Files.list(folder)) {
            files.filter(each -> each.getFileName().toString().contains(".until-")).forEach(kept::add);
        }
        assertThat(kept).as("once").hasSize(1);
        assertThat(Files.readString(kept.get(0))).isEqualTo(before);
    }

    @Test
    void a_change_that_the_database_does_not_take_leaves_everything_as_it_was() throws Exception {
        write(db -> db.execute("create trigger no_change before update on response begin select raise(abort, 'full'); end"));
        String before = Files.readString(key);
        assertThatThrownBy(() -> rotate(step -> { })).hasMessageContaining("could not be sealed with another key");
        assertThat(Files.readString(key)).isEqualTo(before);
        write(db -> db.execute("drop trigger no_change"));
        everythingGoesOn();
    }

    @Test
    void another_key_and_no_key_are_one_clear_line_and_make_no_new_one() throws Exception {
        rotate(step -> { });
        byte[] right = Files.readAllBytes(key);
        new KeyFile(key).delete();
        new KeyFile(key).make();
        assertThatThrownBy(this::serve).isInstanceOf(IOException.class)
                .hasMessageContaining("is another key than the database was sealed with; put back the key file")
                .message().hasLineCount(1);
        Files.delete(key);
        assertThatThrownBy(this::serve).isInstanceOf(IOException.class)
                .hasMessageContaining("is gone and the database was sealed with it; put back the key file")
                .message().hasLineCount(1);
        assertThat(key).as("a new key would open nothing").doesNotExist();
        Files.write(key, right);
        everythingGoesOn();
    }

    @Test
    void nothing_that_was_sealed_before_is_left_in_the_files() throws Exception {
        List<byte[]> sealed = sealed();
        rotate(step -> { });
        for (byte[] each : sealed) {
            try (var files = Files.walk(folder.resolve("var"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertThat(bytes.contains(new String(each, StandardCharsets.ISO_8859_1)))
                            .as("the database's file").isFalse();
                }
            }
        }
    }

    @Test
    void every_sealed_column_of_the_schema_is_sealed_anew() throws Exception {
        List<String> binary = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (var field : table.fields()) {
                if (field.getType() == byte[].class) {
                    binary.add(table.getName() + "." + field.getName());
                }
            }
        }
        assertThat(binary).as("a new sealed column needs a line in Resealing").containsExactlyInAnyOrder(
                "address.sealed", "parked_inbound.sealed", "response.name_sealed", "response.organization_sealed",
                "media.file_reference", "document_wanted.file_reference", "invited_entity.name_sealed",
                "resume_code.sealed", "key_mark.sealed");
    }

    private List<byte[]> sealed() throws Exception {
        try (Database database = database()) {
            List<byte[]> all = new ArrayList<>(database.read(db -> db.select(ADDRESS.SEALED).from(ADDRESS).fetch(ADDRESS.SEALED)));
            all.addAll(database.read(db -> db.select(RESPONSE.NAME_SEALED).from(RESPONSE).fetch(RESPONSE.NAME_SEALED)));
            return all;
        }
    }
}
