package org.indaba.channel.webchat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Attachment;
import org.indaba.conversation.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one form: its fields into memory, its files into the spool. Whatever goes wrong leaves no file behind. */
final class FormReader {
    private static final int MOST_NAME = 120;
    private static final Logger LOG = LoggerFactory.getLogger(FormReader.class);

    private final Spool spool;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Attachment> files = new ArrayList<>();
    private boolean withFile;
    private Optional<Line> problem = Optional.empty();

    private FormReader(Spool spool) {
        this.spool = spool;
    }

    /**
     * @param length as declared; negative where it is not
     * @param files there is room for them; else only what comes before the first one is read, and the form is not taken
     */
    static Submission read(
            Spool spool, String contentType, long length, InputStream body, boolean files, InstantSource clock)
            throws IOException {
        FormReader reader = new FormReader(spool);
        boolean multipart = contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        try {
            if (multipart) {
                reader.multipart(contentType, length, body, files, clock);
            } else {
                reader.urlencoded(body, clock);
            }
        } catch (Body.TooLarge e) {
            reader.problem = Optional.of(multipart ? Line.WEB_FILE_LARGE : Line.WEB_TOO_LONG);
        } catch (EOFException | Body.TooSlow e) {
            reader.problem = Optional.of(Line.WEB_FILE_CUT);
        } catch (Spool.Failed e) {
            LOG.warn("a file could not be kept: {}", e.getCause().getClass().getSimpleName());
            reader.problem = Optional.of(Line.WEB_NOT_STORED);
        } catch (IOException | RuntimeException e) {
            reader.drop();
            throw e;
        }
        if (reader.problem.isPresent()) {
            reader.drop();
        }
        return new Submission(reader.fields, reader.files, reader.withFile, reader.problem);
    }

    private void drop() throws IOException {
        for (Attachment each : files) {
            spool.remove(each.reference());
        }
        files.clear();
    }

    private void urlencoded(InputStream in, InstantSource clock) throws IOException {
        InputStream body = new Body(in, Limits.MOST_FORM_BYTES, Limits.LONGEST_FORM, clock);
        String form = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        int taken = 0;
        for (int at = 0; at < form.length() && taken < Limits.MOST_FIELDS; ) {
            int equals = -1;
            int end = at;
            for (; end < form.length() && form.charAt(end) != '&'; end++) {
                equals = equals < 0 && form.charAt(end) == '=' ? end : equals;
            }
            if (equals > at) {
                taken++;
                fields.putIfAbsent(decoded(form.substring(at, equals)), decoded(form.substring(equals + 1, end)));
            }
            at = end + 1;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException cutEscape) {
            return text;
        }
    }

    private void multipart(String contentType, long length, InputStream in, boolean taken, InstantSource clock)
            throws IOException {
        InputStream body = new Body(
                in, Limits.MOST_UPLOAD_BYTES, taken ? Limits.LONGEST_UPLOAD : Limits.LONGEST_FORM, clock);
        Optional<Multipart> parts = Multipart.of(contentType, body);
        if (parts.isEmpty()) {
            throw new EOFException("no boundary");
        }
        int text = 0;
        Optional<Multipart.Part> part = parts.get().next();
        for (int i = 0; part.isPresent() && i < Limits.MOST_FIELDS; i++) {
            if (part.get().file().isPresent()) {
                withFile |= !part.get().file().get().isEmpty();
                if (!taken) {
                    problem = Optional.of(Line.WEB_NOT_STORED);
                    return;
                }
                if (length > Limits.MOST_UPLOAD_BYTES) {
                    throw new Body.TooLarge();
                }
                file(part.get(), parts.get());
            } else {
                Bounded value = new Bounded(Limits.MOST_FIELD_BYTES - text);
                parts.get().read(value);
                text += value.bytes.size();
                fields.putIfAbsent(part.get().name(), value.text());
            }
            part = parts.get().next();
        }
    }

    private void file(Multipart.Part part, Multipart parts) throws IOException {
        Incoming incoming = new Incoming(spool, created());
        boolean kept = false;
        try {
            try (incoming) {
                parts.read(incoming);
            }
            Optional<Line> wrong = wrong(part, incoming);
            problem = problem.or(() -> wrong);
            boolean wanted = wrong.isEmpty() && incoming.count() > 0 && files.size() < Limits.MOST_FILES;
            if (wanted) {
                sync(incoming.reference());
            }
            kept = wanted;
        } finally {
            if (!kept) {
                spool.remove(incoming.reference());
            }
        }
        if (kept) {
            files.add(new Attachment(
                    FileType.kind(isVoice(part), part.type()), incoming.reference(), name(part), mime(part),
                    OptionalLong.of(incoming.count())));
        }
    }

    private String created() throws Spool.Failed {
        try {
            return spool.create();
        } catch (IOException e) {
            throw new Spool.Failed(e);
        }
    }

    private void sync(String reference) throws Spool.Failed {
        try {
            spool.sync(reference);
        } catch (IOException e) {
            throw new Spool.Failed(e);
        }
    }

    private static Optional<Line> wrong(Multipart.Part part, Incoming incoming) {
        if (incoming.count() == 0) {
            // a field in which nothing was chosen comes empty and without a name
            return part.file().filter(name -> !name.isEmpty()).map(name -> Line.WEB_FILE_EMPTY);
        } else if (incoming.count() > Limits.MOST_FILE_BYTES) {
            return Optional.of(Line.WEB_FILE_LARGE);
        }
        boolean promised = isVoice(part)
                ? FileType.isSound(incoming.head())
                : FileType.keepsPromise(part.type(), incoming.head());
        return promised ? Optional.empty() : Optional.of(Line.WEB_FILE_TYPE);
    }

    private static boolean isVoice(Multipart.Part part) {
        return part.name().equals(ChatPage.VOICE);
    }

    /** The last part of a path, whatever system it is from, without what no name has. */
    private static Optional<String> name(Multipart.Part part) {
        return part.file()
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .map(name -> name.replaceAll("\\p{Cntrl}", "").strip())
                .map(name -> name.length() <= MOST_NAME ? name : name.substring(name.length() - MOST_NAME))
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> mime(Multipart.Part part) {
        return Optional.of(part.type()).filter(type -> type.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}"));
    }

    /** A field's value, up to what is given back at most of all of them. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            if (bytes.size() >= most) {
                throw new Body.TooLarge();
            }
            bytes.write(b);
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
