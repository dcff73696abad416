package org.indaba.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.indaba.channel.Channel;
import org.indaba.store.Database;
import org.indaba.store.media.ReleasedFiles;
import org.indaba.store.media.StoredFileTable;
import org.indaba.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes bytes that nobody uses any more. The database is asked before each deletion, while nothing is being stored, so
 * that bytes which came again meanwhile stay. What a crash leaves is deleted at the next start.
 */
public final class FileRemoval {
    /** The deletions that may wait. Others are made at the next start. */
    static final int MOST_WAITING = 10_000;

    /** The files that are looked up together at the start. */
    static final int BATCH = 500;

    private static final int DRAIN_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(FileRemoval.class);

    private final Database database;
    private final MediaFiles files;
    private final Vault vault;
    private final Map<String, Channel> channels;
    private final Lock lock = new ReentrantLock();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> new Thread(task, "removal"));

    /** @param channels the channels that hold bytes until they are fetched */
    public FileRemoval(Database database, MediaFiles files, Vault vault, Collection<Channel> channels) {
        this.database = database;
        this.files = files;
        this.vault = vault;
        this.channels = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Deletes what {@link org.indaba.store.media.MediaTable} returned. It must be called after the commit, and does not
     * wait. The channel is told of files that were not fetched yet and are not needed any more.
     */
    public void remove(ReleasedFiles released) {
        if (!released.unused().isEmpty()) {
            submit(() -> removeUnused(released.unused()));
        }
        if (!released.unfetched().isEmpty()) {
            submit(() -> released.unfetched().forEach(this::letGo));
        }
    }

    void letGo(ReleasedFiles.Unfetched file) {
        try {
            Channel channel = channels.get(file.channel());
            if (channel != null) {
                channel.taken(vault.open("media " + file.id(), file.reference()));
            }
        } catch (RuntimeException | IOException e) {
            LOG.warn("a file that is wanted no more could not be removed; the next start tries again: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Begins to delete every file on disk that the database does not know. */
    public void sweep() {
        submit(this::sweepNow);
    }

    public void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** The lock that is held while bytes get their name and their row, and while they are deleted. */
    Lock lock() {
        return lock;
    }

    void sweepNow() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(files.folder(), "[0-9a-f][0-9a-f]")) {
            List<String> batch = new ArrayList<>();
            for (Path folder : folders) {
                try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
                    for (Path each : names) {
                        add(batch, each.getFileName().toString());
                    }
                }
            }
            removeUnused(batch);
        } catch (NoSuchFileException nothingStoredYet) {
            // nothing to delete
        } catch (IOException e) {
            LOG.warn("the media folder could not be swept: {}", e.getClass().getSimpleName());
        }
    }

    private void add(List<String> batch, String name) {
        if (MediaFiles.isName(name)) {
            batch.add(name);
        }
        if (batch.size() == BATCH) {
            removeUnused(batch);
            batch.clear();
        }
    }

    void removeUnused(List<String> sha256) {
        if (sha256.isEmpty() || Thread.currentThread().isInterrupted()) {
            return;
        }
        lock.lock();
        try {
            Set<String> used = database.read(db -> StoredFileTable.inUse(db, sha256));
            for (String each : sha256) {
                if (!used.contains(each)) {
                    files.remove(each);
                }
            }
        } catch (RuntimeException | IOException e) {
            LOG.warn("files that nobody uses could not be removed; the next start tries again: {}",
                    e.getClass().getSimpleName());
        } finally {
            lock.unlock();
        }
    }

    private void submit(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (Error e) {
                    LOG.error("files could not be removed; the next start tries again: {}", e.getClass().getSimpleName());
                }
            });
        } catch (RejectedExecutionException fullOrStopped) {
            LOG.warn("a removal of files does not fit and is made up for at the next start");
        }
    }
}
