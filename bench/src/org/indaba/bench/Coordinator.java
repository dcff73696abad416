package org.indaba.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.indaba.agenda.AgendaCache;
import org.indaba.cache.SingleThreadExecutor;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.ConsultationLinks;
import org.indaba.coordination.StaffEffect;
import org.indaba.enquiries.EnquiryService;
import org.indaba.export.AgendaConsultations;
import org.indaba.export.ChatExportFile;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.intake.Intake;
import org.indaba.intake.context.StaffDependencies;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.Ids;
import org.indaba.store.OpenDatabase;
import org.indaba.store.staff.InvitationTable;
import org.indaba.vault.InvitationSecret;
import org.indaba.vault.Vault;

/**
 * Somebody with the Secretariat's role, who asks for figures, for the preview of an announcement and for the responses, one
 * after the other and each again as soon as the last was answered, on the database of a {@link World}.
 */
final class Coordinator implements AutoCloseable {
    private static final Address CHAT = new Address("telegram", "4242", "77");

    /** Between two questions: who types and taps without a pause is no faster. */
    private static final long TYPING_MILLIS = 500;

    private final ExecutorService counting = SingleThreadExecutor.named("counting");
    private final ExecutorService agenda = SingleThreadExecutor.named("agenda");
    private final Intake intake;
    private final ChatExportFile file;
    private final AtomicLong updates = new AtomicLong(System.nanoTime());
    private final List<Double> seconds = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = new Thread(this::ask, "coordinator");
    private volatile boolean over;

    Coordinator(OpenDatabase database, Vault vault, Path folder) throws Exception {
        Clock clock = Clock.systemUTC();
        Configuration configuration = Configuration.load(java.util.Map.of("INDABA_DATA_DIR", folder.toString()));
        Phrasebook phrases = Phrasebook.load(configuration.files().config());
        AgendaCache board = AgendaCache.bring(
                database, CatalogFolder.read(configuration.files().config()), phrases.languages(), agenda, clock.instant());
        Ids ids = new Ids(clock);
        StaffDependencies offices = new StaffDependencies(
                board, phrases.languages(), phrases.everywhere(PhraseKey.OWN_PURPOSE),
                () -> new ConsultationLinks(Optional.of("bot"), "https://indaba.example.org"),
                new EnquiryService(database, counting, System::nanoTime));
        TurnDependencies tools = new TurnDependencies(
                board::desk, new InputRecognizer(phrases.vocabulary()), vault, ids::next, clock, Optional.of(offices));
        intake = new Intake(database, tools, () -> {}, () -> {}, unused -> {}, any -> false);
        AgendaConsultations catalogue = new AgendaConsultations(board::agenda, database);
        file = new ChatExportFile(
                catalogue,
                new Exporter(database, new PlacesFacts(), vault::open, sha256 -> java.io.InputStream.nullInputStream(), clock),
                folder.resolve("outgoing"), System::nanoTime);
        long id = ids.next();
        String secret = InvitationSecret.of(vault, id);
        database.write("bench", db -> {
            InvitationTable.add(
                    db, id, InvitationSecret.hash(secret),
                    new StaffEffect.Invited(Role.SECRETARIAT, Scope.WORLD, clock.instant().plus(Duration.ofDays(1)), Optional.empty()),
                    "cli", clock.instant());
            return null;
        }).join();
        says("/start i_" + secret);
        says("/announce wg-study");
        says("The report is there.");
        says("Leave all the others out");
    }

    void start() {
        thread.start();
    }

    /** How long each question took, in seconds. */
    List<Double> seconds() {
        return seconds;
    }

    private void ask() {
        while (!over) {
            for (String each : List.of("/stats wg-study", "/announce wg-study", "/responses wg-study")) {
                long began = System.nanoTime();
                says(each);
                if (each.startsWith("/responses")) {
                    // what the outbox does when the answer goes out
                    file.bytes("wg-study", true);
                }
                seconds.add((System.nanoTime() - began) / 1e9);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TYPING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void says(String text) {
        long update = updates.incrementAndGet();
        intake.receive(new Inbound.Message(
                new InboundKey("telegram", "4242", Long.toString(update)), CHAT, update, Long.toString(update), update,
                Instant.now(), Optional.of("en"), text, List.of())).join();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
        SingleThreadExecutor.stop(counting);
        SingleThreadExecutor.stop(agenda);
    }
}
