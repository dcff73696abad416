package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.DOCUMENT;
import static org.indaba.store.schema.Tables.INVITED_ENTITY;
import static org.indaba.store.schema.Tables.STORED_FILE;
import static org.indaba.store.schema.Tables.INVITATION;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.backup.Premises;
import org.indaba.console.TokenSecret;
import org.indaba.consultation.Access;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Role;
import org.indaba.coordination.Presented;
import org.indaba.export.Catalogue;
import org.indaba.export.Fixture;
import org.indaba.export.Format;
import org.indaba.export.Item;
import org.indaba.export.Table;
import org.indaba.media.MediaFiles;
import org.indaba.places.Region;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.store.Invitations;
import org.indaba.papers.Document;
import org.indaba.store.Documents;
import org.indaba.store.SqliteDatabase;
import org.indaba.store.StorageUnusable;
import org.indaba.store.TokenByHash;
import org.indaba.vault.InvitationSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandsTest {
    @TempDir
    Path folder;

    @TempDir
    Path backups;

    private Consultation study = Fixture.STUDY;
    private Fixture fixture;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        fixture.store(rows -> rows.response(7, "wg-study").answered(7, "a", "عربي \"and\" more")
                .set(7, RESPONSE.NAME_SEALED, fixture.vault.seal("response 7 name", "Amina")));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void export_writes_the_bytes_that_http_sends() {
        assertThat(run("export", "wg-study")).isZero();
        assertThat(out.toByteArray()).isEqualTo(fixture.bytes(Table.RESPONSES, Fixture.filter(), true));
        assertThat(err.size()).as("nothing on standard error").isZero();

        out.reset();
        assertThat(run("export", "wg-study", "--table", "answers", "--format", "csv", "--sep", "tab", "--bom", "0"))
                .isZero();
        assertThat(out.toByteArray())
                .isEqualTo(fixture.bytes(Table.ANSWERS, Fixture.filter("sep", "tab", "bom", "0"), true));

        out.reset();
        assertThat(run("export", "wg-study", "--table=codebook", "--status=submitted")).isZero();
        assertThat(out.toByteArray()).isEqualTo(fixture.bytes(Table.CODEBOOK, Fixture.filter(), true));

        out.reset();
        assertThat(run("export", "wg-study", "--table", "codebook", "--lang", "fr")).isZero();
        assertThat(out.toByteArray()).isEqualTo(fixture.bytes(Table.CODEBOOK, Fixture.filter("lang", "fr"), true));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Secteur privé");
    }

    @Test
    void export_writes_lines_and_archives_which_verify_takes() {
        assertThat(run("export", "wg-study", "--table", "answers", "--format", "jsonl")).isZero();
        assertThat(out.toByteArray())
                .isEqualTo(fixture.bytes(Item.of(Table.ANSWERS, Format.JSONL), Fixture.filter(), true));

        Path archive = folder.resolve("wg-study.zip");
        out.reset();
        assertThat(run("export", "wg-study", "--format", "zip", "--out", archive.toString())).as(said()).isZero();
        assertThat(run("verify", archive.toString())).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(archive + " is whole: 5 files, 0 of them sent by people");
    }

    @Test
    void a_backup_is_made_beside_the_server_and_verify_tells_it_from_an_archive() throws IOException {
        assertThat(run("backup")).as(said()).isZero();
        Path file = backups.resolve("indaba-20261124T120000Z.backup");
        String line = file + ": 1 response, 1 answer, 0 files sent by people, " + Files.size(file) + " bytes";
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(line);
        assertThat(said()).startsWith("The key file " + folder.resolve("indaba.key") + " is not in it").hasLineCount(1);

        out.reset();
        assertThat(run("verify", file.toString())).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("whole: the backup " + line);

        err.reset();
        assertThat(run("restore", file.toString())).isEqualTo(1);
        assertThat(said()).contains("there is data in " + folder + " already; say --replace").hasLineCount(1);
        err.reset();
        assertThat(run("restore", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(said()).contains("is not a file; name a backup").hasLineCount(1);
    }

    @Test
    void a_restore_waits_for_no_server_it_says_that_one_runs() throws Exception {
        assertThat(run("backup")).isZero();
        err.reset();
        try (ServeLock server = ServeLock.take(folder).orElseThrow()) {
            assertThat(run("restore", "--replace", backups.resolve("indaba-20261124T120000Z.backup").toString()))
                    .isEqualTo(1);
            assertThat(said()).contains("a server uses " + folder + "; stop it first").hasLineCount(1);
        }
    }

    @Test
    void verify_refuses_a_cut_archive_in_one_line() throws IOException {
        Path archive = folder.resolve("wg-study.zip");
        run("export", "wg-study", "--format", "zip", "--out", archive.toString());
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(whole, whole.length - 1));

        assertThat(run("verify", archive.toString())).isEqualTo(1);
        assertThat(said()).startsWith("indaba: ").contains("is refused: it is cut").hasLineCount(1);
        assertThat(out.size()).as("nothing on standard output").isZero();
    }

    @Test
    void verify_without_a_file_checks_the_audit() {
        assertThat(run("verify")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("the audit is whole: no row yet");
        run("token", "create", "--role", "reader");
        run("token", "create", "--role", "reader");
        out.reset();

        assertThat(run("verify")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("the audit is whole: 2 rows, .*[0-9a-f]{64}\\R");

        fixture.database.write("test", db -> db.update(AUDIT).set(AUDIT.ACTOR, "nobody").where(AUDIT.SEQ.eq(1L))
                .execute()).join();
        err.reset();
        assertThat(run("verify")).isEqualTo(1);
        assertThat(said()).contains("the audit is broken at row 1").hasLineCount(1);
    }

    @Test
    void export_into_a_file_leaves_that_file_alone_in_its_folder() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out")).resolve("answers.csv");
        Files.writeString(target, "older");

        assertThat(run("export", "wg-study", "--table", "answers", "--out", target.toString())).isZero();

        assertThat(Files.readAllBytes(target)).isEqualTo(fixture.bytes(Table.ANSWERS, Fixture.filter(), true));
        assertThat(names(target.getParent())).containsExactly("answers.csv");
        assertThat(out.size()).as("nothing on standard output").isZero();
    }

    @Test
    void an_export_that_fails_leaves_the_older_file_as_it_was() throws IOException {
        fixture.store(rows -> rows.response(8, "wg-study").set(8, RESPONSE.NAME_SEALED, new byte[40]));
        Path target = Files.createDirectory(folder.resolve("out")).resolve("responses.csv");
        Files.writeString(target, "older");

        assertThat(run("export", "wg-study", "--out", target.toString())).isEqualTo(1);

        assertThat(target).hasContent("older");
        assertThat(names(target.getParent())).containsExactly("responses.csv");
        assertThat(said()).startsWith("indaba: sealed with another key: put back the key file").hasLineCount(1);
    }

    @Test
    void a_reader_of_standard_output_that_goes_away_is_a_failure() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThat(command(new Terminal(gone, print(), false)).execute("export", "wg-study")).isEqualTo(1);
        assertThat(said()).isEqualToIgnoringNewLines("indaba: writing failed: Broken pipe");
    }

    @Test
    void a_watched_export_shows_how_far_it_is_on_standard_error_alone() {
        assertThat(command(new Terminal(out, print(), true)).execute("export", "wg-study")).isZero();

        assertThat(said()).contains("100 % 1 rows");
        assertThat(out.toByteArray()).isEqualTo(fixture.bytes(Table.RESPONSES, Fixture.filter(), true));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', value = {
        "export                                       | CODE",
        "export nowhere                               | wg-study",
        "export wg-study --table people               | responses, answers or codebook",
        "export wg-study --format xlsx                | csv, jsonl, zip",
        "export wg-study --format zip --table answers | leave out --table",
        "export wg-study --format jsonl --sep tab     | --sep is a parameter of csv",
        "verify /no/such/archive.zip                  | name an archive",
        "verify one two                               | two",
        "export wg-study --out /no/such/folder/x.csv  | folder that exists",
        "export wg-study --out /                      | --out",
        "export wg-study --status done                | --status",
        "export wg-study --country XX                 | --country",
        "export wg-study --colour red                 | --colour",
        "export wg-study --table codebook --lang de   | --lang is 'de'",
        "export wg-study --lang fr                    | --lang is a parameter of codebook",
        "export wg-study --format zip --lang fr       | leave it out for archive.zip",
        "export wg-study twice                        | twice",
        "token                                        | create or revoke",
        "token create                                 | --role",
        "token create --role boss                     | secretariat, coordinator or reader",
        "token create --role coordinator              | add --region",
        "token create --role secretariat --region cis | leave out --region",
        "token create --role reader --region mars     | arab-states",
        "token revoke                                 | ID",
    })
    void wrong_words_end_with_2_and_one_line_that_says_the_mend(String words, String said) {
        assertThat(run(words.split(" +"))).as(said()).isEqualTo(2);

        assertThat(said()).startsWith("indaba: ").contains(said).hasLineCount(1);
        assertThat(out.size()).as("nothing on standard output").isZero();
    }

    @Test
    void invite_prints_the_link_alone_and_keeps_a_hash_of_it() {
        assertThat(run("invite", "--role", "coordinator", "--region", "africa")).isZero();
        String link = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(link).matches("https://t\\.me/indaba_bot\\?start=i_[0-9a-f]{40}");
        String secret = link.substring(link.indexOf("i_") + 2);
        Presented found = fixture.database.read(db -> Invitations.find(db, InvitationSecret.hash(secret))).orElseThrow();
        assertThat(found.role()).isEqualTo(Role.COORDINATOR);
        assertThat(found.scope().words()).isEqualTo("africa");
        List<String> stored =
                fixture.database.read(db -> db.select(INVITATION.HASH).from(INVITATION).fetch(INVITATION.HASH));
        assertThat(stored)
                .as("no secret is stored").noneMatch(each -> each.contains(secret));
    }

    @Test
    void a_role_may_have_a_last_day_which_counts_whole() {
        assertThat(run("invite", "--role", "coordinator", "--region", "africa", "--until", "2099-03-31")).isZero();
        String link = out.toString(StandardCharsets.UTF_8).strip();
        String secret = link.substring(link.indexOf("i_") + 2);
        Presented found = fixture.database.read(db -> Invitations.find(db, InvitationSecret.hash(secret))).orElseThrow();
        assertThat(found.roleEnds()).contains(Instant.parse("2099-04-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, which is past", "soon, it must be a day", "2027-02-31, it must be a day"})
    void a_last_day_that_is_none_is_refused_with_the_mend(String day, String mend) {
        assertThat(run("invite", "--role", "reader", "--until", day)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--until is '" + day + "'", mend);
        assertThat(fixture.database.<Integer>read(db -> db.fetchCount(INVITATION))).isZero();
    }

    @Test
    void invite_says_the_mend_where_its_words_are_wrong() {
        assertThat(run("invite", "--role", "coordinator")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("add --region");
        assertThat(run("invite", "--role", "king")).isEqualTo(2);
    }

    @Test
    void token_create_prints_the_token_alone_and_the_id_beside() {
        assertThat(run("token", "create", "--role", "reader", "--region", "africa")).isZero();

        String secret = out.toString(StandardCharsets.US_ASCII);
        assertThat(secret).matches("[A-Za-z0-9_-]{43,}\\R");
        TokenByHash.Found token = find(secret).orElseThrow();
        assertThat(token.access()).isEqualTo(new Access(Role.READER, Optional.of(Region.AFRICA)));
        assertThat(said()).contains("token " + token.id()).doesNotContain(secret.trim());
    }

    @Test
    void a_revoked_token_is_gone_and_both_acts_are_in_the_audit() {
        run("token", "create", "--role", "secretariat");
        String secret = out.toString(StandardCharsets.US_ASCII);
        String id = find(secret).orElseThrow().id();

        assertThat(run("token", "revoke", id)).isZero();
        assertThat(find(secret)).isEmpty();
        List<String> acts = fixture.database.read(db -> db.select(AUDIT.ACT, AUDIT.SUBJECT).from(AUDIT)
                .orderBy(AUDIT.SEQ).fetch(row -> row.value1() + " " + row.value2()));
        assertThat(acts).containsExactly("token-created " + id, "token-revoked " + id);

        err.reset();
        assertThat(run("token", "revoke", id)).isEqualTo(1);
        assertThat(said()).startsWith("indaba: no token in force").hasLineCount(1);
    }

    @Test
    void what_keeps_the_database_from_opening_is_told_as_it_is() {
        Workplace.Opening closed = () -> {
            throw CommandFailed.couldNot("the database is locked; try again", null);
        };
        CommandLine root = OneLine.applyTo(
                new CommandLine(new Root()).addSubcommand(new ExportCommand(closed, new Terminal(out, print(), false))),
                print());

        assertThat(root.execute("export", "wg-study")).isEqualTo(1);
        assertThat(said()).isEqualToIgnoringNewLines("indaba: the database is locked; try again");
    }

    private int run(String... words) {
        return command(new Terminal(out, print(), false)).execute(words);
    }

    private CommandLine command(Terminal terminal) {
        CommandLine root = new CommandLine(new Root())
                .addSubcommand(new ExportCommand(this::beside, terminal))
                .addSubcommand(new VerifyCommand(this::beside, this::archives, terminal))
                .addSubcommand(new BackupCommand(this::archives, terminal, () -> Fixture.NOW))
                .addSubcommand(new RestoreCommand(this::archives, terminal, () -> Fixture.NOW))
                .addSubcommand(TokenCommand.with(this::beside, terminal))
                .addSubcommand(new InviteCommand(this::beside, terminal))
                .addSubcommand(EntityCommand.with(this::beside, terminal))
                .addSubcommand(DocumentCommand.with(this::beside, terminal));
        return OneLine.applyTo(root, terminal.err());
    }

    @Test
    void a_document_is_added_listed_and_marked_beside_the_server() throws IOException {
        Path pdf = Files.writeString(folder.resolve("background_paper.pdf"), "%PDF-1.4\n%%EOF\n");
        Path text = Files.writeString(folder.resolve("draft.md"), "# Entwurf\n");
        assertThat(run("document", "add", pdf.toString(), "--consultation", "wg-study")).as(said()).isZero();
        assertThat(run("document", "add", text.toString(), "--consultation=wg-study", "--title", "Projet", "--version",
                "2.1", "--status=revised", "--languages", "fr,en")).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("12");
        assertThat(run("document", "mark", "wg-study", "1", "--status", "withdrawn")).as(said()).isZero();

        out.reset();
        assertThat(run("document", "list", "wg-study")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly(
                "1\twithdrawn\t1\ten\t15\tbackground paper", "2\trevised\t2.1\tfr,en\t10\tProjet");
        Document kept = fixture.database.read(db -> Documents.find(db, "wg-study", 2)).orElseThrow();
        assertThat(new org.indaba.media.PaperFiles(new MediaFiles(folder)).read(kept.sha256(), 100))
                .isEqualTo(Files.readAllBytes(text));
        assertThat(fixture.database.<List<String>>read(db -> db.select(AUDIT.ACT).from(AUDIT).orderBy(AUDIT.SEQ)
                .fetch(AUDIT.ACT))).containsExactly("document-kept", "document-kept", "document-withdrawn");
    }

    @Test
    void the_same_bytes_twice_are_counted_twice_and_lie_once() throws IOException {
        Path text = Files.writeString(folder.resolve("draft.md"), "# Entwurf\n");
        run("document", "add", text.toString(), "--consultation", "wg-study");
        run("document", "add", text.toString(), "--consultation", "wg-study");
        assertThat(fixture.database.<List<Integer>>read(db -> db.select(STORED_FILE.USES).from(STORED_FILE)
                .fetch(STORED_FILE.USES))).containsExactly(2);
    }

    @Test
    void a_document_that_is_none_is_refused_in_one_line_and_nothing_is_kept() throws IOException {
        Path picture = Files.write(folder.resolve("picture.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        Path text = Files.writeString(folder.resolve("draft.md"), "# Entwurf\n");
        Map<String[], String> refused = new LinkedHashMap<>();
        refused.put(new String[] {picture.toString(), "--consultation", "wg-study"}, "neither a PDF nor a DOCX");
        refused.put(new String[] {folder.resolve("none").toString(), "--consultation", "wg-study"}, "cannot be read");
        refused.put(new String[] {text.toString(), "--consultation", "nowhere"}, "there is no consultation 'nowhere'");
        refused.put(new String[] {text.toString(), "--consultation", "wg-study", "--status", "lost"}, "the status is 'lost'");
        refused.put(new String[] {text.toString(), "--consultation", "wg-study", "--version", "a b"}, "--version is 'a b'");
        refused.put(new String[] {text.toString(), "--consultation", "wg-study", "--languages", "English"}, "--languages has 'English'");
        refused.put(new String[] {text.toString(), "--consultation", "wg-study", "--title", " "}, "--title must be");
        refused.forEach((words, why) -> {
            err.reset();
            List<String> all = new ArrayList<>(List.of("document", "add"));
            all.addAll(List.of(words));
            assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
            assertThat(said()).startsWith("indaba: ").contains(why).hasLineCount(1);
        });
        err.reset();
        assertThat(run("document", "mark", "wg-study", "9", "--status", "withdrawn")).isEqualTo(2);
        assertThat(said()).contains("wg-study has no document 9").hasLineCount(1);
        assertThat(fixture.database.<Integer>read(db -> db.fetchCount(DOCUMENT))).isZero();
    }

    @Test
    void entities_are_invited_only_where_those_invited_alone_may_answer() throws IOException {
        Path names = Files.writeString(folder.resolve("names.txt"), "World Health Organization\n\nUNESCO\n");
        assertThat(run("entity", "add", "wg-study", names.toString())).isEqualTo(2);
        assertThat(said()).contains("wg-study is open to all; write open-to: invited in its file").hasLineCount(1);
        assertThat(fixture.database.<Integer>read(db -> db.fetchCount(INVITED_ENTITY))).isZero();
    }

    @Test
    void each_name_gets_a_link_once_whose_secret_is_stored_nowhere() throws IOException {
        study = new Consultation(
                study.code(), study.title(), study.edition(), study.languages(), study.scope(), study.zone(),
                study.opens(), study.closes(), study.contact(), study.retentionDays(), study.operator(), List.of(),
                true, true);
        Path names = Files.writeString(folder.resolve("names.txt"), "World Health Organization\n\nUNESCO\n");
        assertThat(run("entity", "add", "wg-study", names.toString())).as(said()).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).matches("UNESCO\thttps://t\\.me/indaba_bot\\?start=t_[0-9a-f]{40}"
                + "\thttps://indaba\\.example\\.org/c/wg-study\\?invited=[0-9a-f]{40}");
        String secret = lines.get(1).substring(lines.get(1).length() - 40);
        assertThat(fixture.database.<String>read(db -> db.selectFrom(INVITED_ENTITY).fetch().formatJSON()))
                .doesNotContain(secret).doesNotContain("UNESCO").contains(InvitationSecret.hash(secret));
        out.reset();
        assertThat(run("entity", "list", "wg-study")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("World Health Organization\tinvited", "UNESCO\tinvited");
        err.reset();
        assertThat(run("entity", "add", "wg-study", names.toString())).isEqualTo(2);
        assertThat(said()).contains("'World Health Organization' is invited already").hasLineCount(1);
        assertThat(fixture.database.<Integer>read(db -> db.fetchCount(INVITED_ENTITY))).isEqualTo(2);
    }

    @Test
    void a_list_of_names_that_is_none_is_refused_with_its_line() throws IOException {
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("\n \n", "has no name in it");
        refused.put("UNESCO\nFAO\nunesco\n", "names.txt:3: the name stands in line 1 already");
        refused.put("a".repeat(201), "names.txt:1: a name is one line of at most 200 characters");
        refused.forEach((text, why) -> {
            err.reset();
            try {
                Files.writeString(folder.resolve("names.txt"), text);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(run("entity", "add", "wg-study", folder.resolve("names.txt").toString())).isEqualTo(2);
            assertThat(said()).contains(why).hasLineCount(1);
        });
        Path csv = Files.writeString(folder.resolve("names.csv"), "\"Kofi, Ama \"\"and\"\" sons\",x\nFAO,y\n");
        assertThat(read(csv)).containsExactly("Kofi, Ama \"and\" sons", "FAO");
    }

    private static List<String> read(Path file) {
        try {
            return EntityNames.read(file);
        } catch (CommandFailed e) {
            throw new AssertionError(e);
        }
    }

    /** A second process on the database that the fixture holds open. */
    private Workplace beside() throws CommandFailed {
        try {
            SqliteDatabase database = SqliteDatabase.open(folder.resolve("indaba.db"));
            return new Workplace(
                    new org.indaba.media.PaperFiles(new MediaFiles(folder)),
                    database, fixture.vault, new One(study), fixture.exporterOn(database), "https://indaba.example.org",
                    () -> Optional.of("indaba_bot"),
                    () -> Fixture.NOW);
        } catch (StorageUnusable e) {
            throw CommandFailed.couldNot(e.getMessage(), e);
        }
    }

    private Archives archives() {
        MediaFiles media = new MediaFiles(folder);
        Premises premises = new Premises(
                folder, folder.resolve("indaba.db"), media::path,
                new Premises.Uploads("web", folder.resolve("media/uploads")::resolve));
        return new Archives(premises, fixture.vault, backups, folder.resolve("indaba.key"));
    }

    private Optional<TokenByHash.Found> find(String printed) {
        return fixture.database.read(db -> TokenByHash.run(db, TokenSecret.hash(printed.trim())));
    }

    private PrintStream print() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @CommandLine.Command(name = "indaba")
    private static final class Root implements Runnable {
        @Override
        public void run() {}
    }

    private record One(Consultation consultation) implements Catalogue {
        @Override
        public List<Consultation> consultations() {
            return List.of(consultation);
        }

        @Override
        public List<Questionnaire> editions(Consultation consultation) {
            return List.of(Fixture.annex());
        }
    }
}
