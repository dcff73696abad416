package org.indaba;

import java.util.List;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.channel.webchat.upload.UploadSpool;
import org.indaba.filecheck.Clamd;
import org.indaba.filecheck.FileChecks;
import org.indaba.filecheck.VirusScanner;
import org.indaba.media.FileRemoval;
import org.indaba.media.MediaFiles;

/**
 * Holds where files lie, and what is asked before one is kept.
 *
 * @param spool what pages were sent and is not stored yet, which {@code web} gives out
 */
record FileStorage(MediaFiles files, UploadSpool spool, WebChannel web, FileRemoval removal, FileChecks checks) {

    static FileStorage of(ServerContext context) {
        MediaFiles files = new MediaFiles(context.data());
        UploadSpool spool = new UploadSpool(BackupSources.uploads(context.data()));
        WebChannel web = new WebChannel(spool);
        FileRemoval removal = new FileRemoval(context.database(), files, context.vault(), List.of(web));
        context.stops().push("the removal of files", removal::stop);
        FileChecks checks = new FileChecks(
                context.configuration().uploads().floor(), context.data(),
                context.configuration().uploads().clamd().<VirusScanner>map(Clamd::new).orElse(VirusScanner.NONE));
        return new FileStorage(files, spool, web, removal, checks);
    }
}
