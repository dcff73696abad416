package org.indaba;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.indaba.channel.Channel;
import org.indaba.intake.notice.DocumentNotice;
import org.indaba.intake.notice.RejectedFileNotice;
import org.indaba.media.DocumentFetcher;
import org.indaba.media.DocumentFiles;
import org.indaba.media.MediaFetcher;
import org.indaba.outbox.Dispatcher;

/** Starts the parts that bring the bytes of files: those of answers, from pages too, and documents of the staff. */
record FetcherParts(MediaFetcher media, DocumentFetcher documents) {

    static FetcherParts start(
            ServerContext context, FileStorage storage, IntakeParts intake, Dispatcher dispatcher, List<Channel> sending)
            throws IOException {
        List<Channel> fetching = new ArrayList<>(sending);
        fetching.add(storage.web());
        MediaFetcher media = new MediaFetcher(
                context.database(), context.vault(), fetching, storage.files(), storage.removal(), context.clock(),
                RandomGenerator.getDefault(), new RejectedFileNotice(intake.tools(), dispatcher::wake), storage.checks());
        intake.toFetch().add(media::wake);
        DocumentFetcher documents = new DocumentFetcher(
                context.database(), context.vault(), sending, new DocumentFiles(storage.files()), storage.removal(),
                context.clock(), new DocumentNotice(intake.tools(), dispatcher::wake), storage.checks());
        intake.toFetch().add(documents::wake);
        media.start();
        context.stops().push("the fetching of files", media::stop);
        documents.start();
        context.stops().push("the fetching of documents", documents::stop);
        return new FetcherParts(media, documents);
    }
}
