package org.indaba;

import java.nio.file.Path;
import org.indaba.backup.BackupScope;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.configuration.Configuration;
import org.indaba.export.tag.ProductVersion;
import org.indaba.media.MediaFiles;

/** Lists the places of everything that a backup contains, for the server and for the verbs. */
public final class BackupSources {
    /** The program that made a backup. */
    public static final String PRODUCT = "Indaba " + ProductVersion.VERSION;

    private BackupSources() {}

    public static BackupScope of(Configuration.Files files, MediaFiles media) {
        return new BackupScope(
                files.data(), files.database(), media::path,
                new BackupScope.Uploads(WebChannel.NAME, uploads(files.data())::resolve));
    }

    /** The folder in which uploads from web pages wait until they are stored. */
    static Path uploads(Path data) {
        return data.resolve("media").resolve("uploads");
    }
}
