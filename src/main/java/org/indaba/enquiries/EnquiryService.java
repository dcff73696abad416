package org.indaba.enquiries;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.indaba.cache.ResultCache;
import org.indaba.coordination.Enquiry;
import org.indaba.coordination.EnquiryResult;
import org.indaba.store.Database;
import org.indaba.store.ReadContext;
import org.indaba.store.StorageException;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.broadcast.CountAudience;
import org.indaba.store.person.Reachability;

/** Answers {@link Enquiry}s from the database, one at a time, and each once for all who ask. */
public final class EnquiryService {
    private final ResultCache<Enquiry, EnquiryResult> cache;

    /**
     * @param executor the executor that reads; no commit waits for it
     * @param nanos a monotonic clock
     */
    public EnquiryService(Database database, Executor executor, LongSupplier nanos) {
        this.cache = new ResultCache<>(
                each -> database.read(db -> read(db, each)), work -> execute(executor, work), nanos);
    }

    private static void execute(Executor executor, Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException e) {
            throw new StorageException("too much waits to be counted", e);
        }
    }

    /** Returns an earlier result that is still fresh, without waiting. */
    public Optional<EnquiryResult> known(Enquiry enquiry) {
        return cache.known(enquiry);
    }

    public CompletableFuture<EnquiryResult> find(Enquiry enquiry) {
        return cache.find(enquiry);
    }

    private static EnquiryResult read(ReadContext db, Enquiry enquiry) {
        if (enquiry instanceof Enquiry.OfFigures figures) {
            return EnquiryResult.of(FigureCollector.figures(db, figures.consultation()));
        } else if (enquiry instanceof Enquiry.OfAudience audience) {
            return EnquiryResult.of(CountAudience.run(
                    db, audience.consultation(), audience.kind(), new Reachability(Optional.of(audience.bot()))));
        }
        return EnquiryResult.of(AuditTable.latestOf(db, enquiry.consultation()));
    }
}
