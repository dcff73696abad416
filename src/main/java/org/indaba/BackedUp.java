package org.indaba;

import java.nio.file.Path;
import org.indaba.backup.Premises;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.configuration.Configuration;
import org.indaba.export.Product;
import org.indaba.media.MediaFiles;

/** Where everything lies that a backup holds, for the server and for the verbs. */
public final class BackedUp {
    /** What made a backup. */
    public static final String PRODUCT = "Indaba " + Product.VERSION;

    private BackedUp() {}

    public static Premises of(Configuration.Files files, MediaFiles media) {
        return new Premises(
                files.data(), files.database(), media::path,
                new Premises.Uploads(WebChannel.NAME, uploads(files.data())::resolve));
    }

    /** Where what the web page was sent waits until it is stored. */
    static Path uploads(Path data) {
        return data.resolve("media").resolve("uploads");
    }
}
