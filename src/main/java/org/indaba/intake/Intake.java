package org.indaba.intake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.indaba.channel.Inbound;
import org.indaba.channel.NotStored;
import org.indaba.channel.Receipt;
import org.indaba.channel.Receiver;
import org.indaba.store.Database;
import org.indaba.vault.AddressSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the channels hear: one turn, one transaction, and only then an answer to the channel. */
public final class Intake implements Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Database database;
    private final Tools tools;
    private final Runnable committed;
    private final Consumer<List<String>> unused;

    /**
     * @param committed called after each commit: there may be something to send or to fetch
     * @param unused called after a commit with the SHA-256 of files that nobody uses any more
     */
    public Intake(Database database, Tools tools, Runnable committed, Consumer<List<String>> unused) {
        this.database = database;
        this.tools = tools;
        this.committed = committed;
        this.unused = unused;
    }

    @Override
    public CompletableFuture<Receipt> receive(Inbound inbound) {
        String lookup = AddressSeal.lookup(tools.vault(), inbound.address());
        return database.write(lookup, db -> new Turn(tools, db, lookup).take(inbound)).handle((taken, failure) -> {
            if (failure != null) {
                Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                LOG.warn("a turn was not stored: {}", cause.getClass().getSimpleName());
                throw new NotStored(cause);
            }
            committed.run();
            unused.accept(taken.unused());
            if (taken.erased()) {
                database.eraseTraces();
            }
            return taken.receipt();
        });
    }
}
