package org.indaba.channel.webchat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Stream;
import org.indaba.channel.Attachment;
import org.indaba.channel.webchat.form.FormFields;
import org.indaba.channel.webchat.form.FormReader;
import org.indaba.channel.webchat.form.PostedForm;
import org.indaba.channel.webchat.upload.UploadSpool;
import org.indaba.filecheck.FileChecks;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.MemoryLease;

/** Fuzz target: a form of either kind; the first byte says which. No file is left where it is not taken. */
public final class FormFuzz {
    private static final Path FOLDER = folder();
    private static final UploadSpool SPOOL = new UploadSpool(FOLDER);

    private FormFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        byte[] body = Arrays.copyOfRange(data, 1, data.length);
        String type = data[0] % 2 == 0 ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded";
        MemoryLease lease = new MemoryBudget(1 << 20).lease();
        PostedForm form = FormReader.read(
                SPOOL, FileChecks.NONE, InstantSource.system(), new FormFields(lease, key -> data[0] % 8 < 4),
                new FormReader.Arriving(type, body.length, new ByteArrayInputStream(body)), data[0] % 4 < 2);
        for (Attachment each : form.files()) {
            SPOOL.remove(each.reference());
        }
        try (Stream<Path> left = Files.list(FOLDER)) {
            if (left.findAny().isPresent()) {
                throw new AssertionError("a file was left");
            }
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("form-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
