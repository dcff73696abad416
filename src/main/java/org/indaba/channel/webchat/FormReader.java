package org.indaba.channel.webchat;

import io.javalin.http.Context;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.indaba.channel.Attachment;
import org.indaba.conversation.Line;
import org.indaba.filecheck.FileChecks;
import org.indaba.filecheck.FileType;
import org.indaba.filecheck.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one form: its fields into memory, its files into the spool. Whatever goes wrong leaves no file behind. */
final class FormReader {
    private static final int MOST_NAME = 120;
    private static final Logger LOG = LoggerFactory.getLogger(FormReader.class);

    /**
     * A form that arrives.
     *
     * @param length as declared; negative where it is not
     */
    record Arriving(String type, long length, InputStream body) {
        static Arriving in(Context context) throws IOException {
            return new Arriving(
                    Optional.ofNullable(context.contentType()).orElse(""), context.req().getContentLengthLong(),
                    context.req().getInputStream());
        }

        boolean isLong() {
            return length < 0 || length > Limits.UPLOAD_FROM_BYTES;
        }

        boolean isMultipart() {
            return type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        }
    }

    private final Spool spool;
    private final FileChecks checks;
    private final InstantSource clock;
    private final FormFields fields;
    private final List<Attachment> files = new ArrayList<>();
    private Body read;
    private boolean withFile;
    private Optional<Line> problem = Optional.empty();

    private FormReader(Spool spool, FileChecks checks, InstantSource clock, FormFields fields) {
        this.spool = spool;
        this.checks = checks;
        this.clock = clock;
        this.fields = fields;
    }

    /** @param place there is one for it; else of a long form only the beginning is read, up to its first file */
    static Submission read(
            Spool spool, FileChecks checks, InstantSource clock, FormFields fields, Arriving form, boolean place)
            throws IOException {
        return new FormReader(spool, checks, clock, fields).read(form, place);
    }

    private Submission read(Arriving form, boolean place) throws IOException {
        try {
            if (form.isMultipart()) {
                multipart(form, place);
            } else {
                UrlEncoded.read(body(form, place, Limits.MOST_FORM_BYTES, Limits.LONGEST_FORM), fields);
            }
            fields.end();
            dropRest(form);
        } catch (Body.TooLarge e) {
            fields.broken();
            dropRest(form);
            problem = Optional.of(withFile ? Line.WEB_FILE_LARGE : place ? Line.WEB_TOO_LONG : Line.WEB_BUSY);
        } catch (EOFException | Body.TooSlow e) {
            fields.broken();
            problem = Optional.of(Line.WEB_FILE_CUT);
        } catch (Spool.Failed e) {
            LOG.warn("a file could not be kept: {}", e.getCause().getClass().getSimpleName());
            problem = Optional.of(Line.WEB_NOT_STORED);
        } catch (IOException | RuntimeException e) {
            drop();
            throw e;
        }
        problem = problem.or(this::wrong);
        if (problem.isPresent()) {
            drop();
        }
        return new Submission(fields.values(), fields.text(), files, withFile, problem);
    }

    private Optional<Line> wrong() {
        if (fields.isMalformed()) {
            return Optional.of(Line.WEB_FORM_REFUSED);
        } else if (fields.isFull()) {
            return Optional.of(fields.text().isCut() ? Line.WEB_BUSY : Line.WEB_NOT_STORED);
        }
        return fields.isLong() ? Optional.of(Line.WEB_TOO_LONG) : Optional.empty();
    }

    private InputStream body(Arriving form, boolean place, long most, Duration longest) {
        read = place
                ? new Body(form.body(), most, longest, clock)
                : new Body(form.body(), Limits.MOST_BYTES_WITHOUT_PLACE, Limits.LONGEST_FORM, clock);
        return read;
    }

    /**
     * A connection that is closed on somebody who still sends takes the answer with it (RFC 9112, 9.6): they would see a
     * fault of the line. Of what is far too much, or comes slowly, nothing more is read.
     */
    private void dropRest(Arriving form) {
        long rest = form.length() - read.count();
        if (rest <= 0 || rest > Limits.MOST_DROPPED_BYTES) {
            return;
        }
        try {
            new Body(form.body(), Limits.MOST_DROPPED_BYTES, Limits.LONGEST_DROP, clock)
                    .transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            LOG.debug("the rest of a form did not come: {}", gone.getClass().getSimpleName());
        }
    }

    private void drop() throws IOException {
        for (Attachment each : files) {
            spool.remove(each.reference());
        }
        files.clear();
    }

    private void multipart(Arriving form, boolean place) throws IOException {
        InputStream body = body(form, place, Limits.MOST_UPLOAD_BYTES, Limits.LONGEST_UPLOAD);
        Optional<Multipart> parts = Multipart.of(form.type(), body);
        if (parts.isEmpty()) {
            throw new EOFException("no boundary");
        }
        Optional<Multipart.Part> part = parts.get().next();
        for (int i = 0; part.isPresent() && i < Limits.MOST_FIELDS; i++) {
            if (part.get().file().isPresent()) {
                withFile |= !part.get().file().get().isEmpty();
                if (!place) {
                    problem = Optional.of(Line.WEB_NOT_STORED);
                    return;
                }
                if (form.length() > Limits.MOST_UPLOAD_BYTES) {
                    throw new Body.TooLarge();
                }
                file(part.get(), parts.get(), form);
            } else {
                OutputStream value = fields.next(part.get().name());
                parts.get().read(value);
                value.close();
            }
            part = parts.get().next();
        }
    }

    /** Below the floor of the disk the field may be there, but not with a file in it. */
    private void file(Multipart.Part part, Multipart parts, Arriving form) throws IOException {
        if (withFile && !checks.hasRoom(Math.max(0, form.length()))) {
            parts.read(OutputStream.nullOutputStream());
            problem = problem.or(() -> Optional.of(Line.WEB_NO_ROOM));
            return;
        }
        Incoming incoming = new Incoming(spool, created());
        boolean kept = false;
        try {
            try (incoming) {
                parts.read(incoming);
            }
            Optional<Line> wrong = wrong(part, incoming);
            Optional<FileType> type = Optional.empty();
            if (wrong.isEmpty() && incoming.count() > 0 && problem.isEmpty()) {
                type = told(spool.file(incoming.reference()));
                wrong = type.filter(each -> keepsPromise(part, each)).isEmpty()
                        ? Optional.of(Line.WEB_FILE_TYPE)
                        : scanned(spool.file(incoming.reference()));
            }
            problem = problem.or(ofFile(wrong));
            kept = problem.isEmpty() && incoming.count() > 0 && files.size() < Limits.MOST_FILES;
            if (kept) {
                files.add(attachment(part, type.orElseThrow(), incoming));
                sync(incoming.reference());
            }
        } finally {
            if (!kept) {
                spool.remove(incoming.reference());
            }
        }
    }

    private static Supplier<Optional<Line>> ofFile(Optional<Line> wrong) {
        return () -> wrong;
    }

    private static Attachment attachment(Multipart.Part part, FileType type, Incoming incoming) {
        boolean sound = isVoice(part) || type.isSound() && part.type().startsWith("audio/");
        String kind = switch (type.family()) {
            case SOUND -> isVoice(part) ? "voice" : "audio";
            case FILM -> isVoice(part) ? "voice" : sound ? "audio" : "video";
            case PICTURE -> "photo";
            default -> "document";
        };
        return new Attachment(
                kind, incoming.reference(), name(part), Optional.of(type.mime(part.type())),
                OptionalLong.of(incoming.count()));
    }

    private static Optional<FileType> told(Path file) throws Spool.Failed {
        try {
            return FileType.of(file);
        } catch (IOException e) {
            throw new Spool.Failed(e);
        }
    }

    private Optional<Line> scanned(Path file) {
        Verdict verdict = checks.scan(file);
        if (verdict instanceof Verdict.Harmful) {
            return Optional.of(Line.WEB_FILE_INFECTED);
        }
        return verdict instanceof Verdict.Unknown ? Optional.of(Line.WEB_FILE_UNCHECKED) : Optional.empty();
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
        return Optional.empty();
    }

    private static boolean keepsPromise(Multipart.Part part, FileType type) {
        return isVoice(part) ? type.isSound() : type.keepsPromise(part.type());
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
}
