package org.indaba.channel.webchat.form;

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
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.page.ChatPage;
import org.indaba.channel.webchat.upload.BoundedBodyStream;
import org.indaba.channel.webchat.upload.MultipartParser;
import org.indaba.channel.webchat.upload.UploadOutputStream;
import org.indaba.channel.webchat.upload.UploadSpool;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.filecheck.FileChecks;
import org.indaba.filecheck.FileType;
import org.indaba.filecheck.ScanResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one form: its fields into memory, its files into the spool. Where anything fails, no file stays behind. */
public final class FormReader {
    private static final int MOST_NAME = 120;
    private static final Logger LOG = LoggerFactory.getLogger(FormReader.class);

    /**
     * A form whose body is still to be read.
     *
     * @param length the declared length, or a negative number where none is declared
     */
    public record Arriving(String type, long length, InputStream body) {
        public static Arriving in(Context context) throws IOException {
            return new Arriving(
                    Optional.ofNullable(context.contentType()).orElse(""), context.req().getContentLengthLong(),
                    context.req().getInputStream());
        }

        public boolean isLong() {
            return length < 0 || length > WebChatLimits.UPLOAD_FROM_BYTES;
        }

        boolean isMultipart() {
            return type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        }
    }

    private final UploadSpool spool;
    private final FileChecks checks;
    private final InstantSource clock;
    private final FormFields fields;
    private final List<Attachment> files = new ArrayList<>();
    private BoundedBodyStream read;
    private boolean withFile;
    private Optional<PhraseKey> problem = Optional.empty();

    private FormReader(UploadSpool spool, FileChecks checks, InstantSource clock, FormFields fields) {
        this.spool = spool;
        this.checks = checks;
        this.clock = clock;
        this.fields = fields;
    }

    /**
     * @param place whether the form has one of the places for long forms; without one only the beginning of a long form is
     *      read, up to its first file
     */
    public static PostedForm read(
            UploadSpool spool, FileChecks checks, InstantSource clock, FormFields fields, Arriving form, boolean place)
            throws IOException {
        return new FormReader(spool, checks, clock, fields).read(form, place);
    }

    private PostedForm read(Arriving form, boolean place) throws IOException {
        try {
            if (form.isMultipart()) {
                multipart(form, place);
            } else {
                UrlEncodedParser.read(body(form, place, WebChatLimits.MOST_FORM_BYTES, WebChatLimits.LONGEST_FORM), fields);
            }
            fields.end();
            dropRest(form);
        } catch (BoundedBodyStream.TooLarge e) {
            fields.broken();
            dropRest(form);
            problem = Optional.of(withFile ? PhraseKey.WEB_FILE_LARGE : place ? PhraseKey.WEB_TOO_LONG : PhraseKey.WEB_BUSY);
        } catch (EOFException | BoundedBodyStream.TooSlow e) {
            fields.broken();
            problem = Optional.of(PhraseKey.WEB_FILE_CUT);
        } catch (UploadSpool.Failed e) {
            LOG.warn("a file could not be kept: {}", e.getCause().getClass().getSimpleName());
            problem = Optional.of(PhraseKey.WEB_NOT_STORED);
        } catch (IOException | RuntimeException e) {
            drop();
            throw e;
        }
        problem = problem.or(this::wrong);
        if (problem.isPresent()) {
            drop();
        }
        return new PostedForm(fields.values(), fields.text(), files, withFile, problem);
    }

    private Optional<PhraseKey> wrong() {
        if (fields.isMalformed()) {
            return Optional.of(PhraseKey.WEB_FORM_REFUSED);
        } else if (fields.isFull()) {
            return Optional.of(fields.text().isCut() ? PhraseKey.WEB_BUSY : PhraseKey.WEB_NOT_STORED);
        }
        return fields.isLong() ? Optional.of(PhraseKey.WEB_TOO_LONG) : Optional.empty();
    }

    private InputStream body(Arriving form, boolean place, long most, Duration longest) {
        read = place
                ? new BoundedBodyStream(form.body(), most, longest, clock)
                : new BoundedBodyStream(form.body(), WebChatLimits.MOST_BYTES_WITHOUT_PLACE, WebChatLimits.LONGEST_FORM, clock);
        return read;
    }

    /**
     * A connection that is closed while the sender still sends loses the answer (RFC 9112, 9.6), and the person would see a
     * network error; so the rest is read and dropped. Nothing more is read of a form that is far too large or comes slowly.
     */
    private void dropRest(Arriving form) {
        long rest = form.length() - read.count();
        if (rest <= 0 || rest > WebChatLimits.MOST_DROPPED_BYTES) {
            return;
        }
        try {
            new BoundedBodyStream(form.body(), WebChatLimits.MOST_DROPPED_BYTES, WebChatLimits.LONGEST_DROP, clock)
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
        InputStream body = body(form, place, WebChatLimits.MOST_UPLOAD_BYTES, WebChatLimits.LONGEST_UPLOAD);
        Optional<MultipartParser> parts = MultipartParser.of(form.type(), body);
        if (parts.isEmpty()) {
            throw new EOFException("no boundary");
        }
        Optional<MultipartParser.Part> part = parts.get().next();
        for (int i = 0; part.isPresent() && i < WebChatLimits.MOST_FIELDS; i++) {
            if (part.get().file().isPresent()) {
                withFile |= !part.get().file().get().isEmpty();
                if (!place) {
                    problem = Optional.of(PhraseKey.WEB_NOT_STORED);
                    return;
                }
                if (form.length() > WebChatLimits.MOST_UPLOAD_BYTES) {
                    throw new BoundedBodyStream.TooLarge();
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

    /** Where the disk has too little free space, the field may be sent, but without a file in it. */
    private void file(MultipartParser.Part part, MultipartParser parts, Arriving form) throws IOException {
        if (withFile && !checks.hasRoom(Math.max(0, form.length()))) {
            parts.read(OutputStream.nullOutputStream());
            problem = problem.or(() -> Optional.of(PhraseKey.WEB_NO_ROOM));
            return;
        }
        UploadOutputStream incoming = new UploadOutputStream(spool, created());
        boolean kept = false;
        try {
            try (incoming) {
                parts.read(incoming);
            }
            Optional<PhraseKey> wrong = wrong(part, incoming);
            Optional<FileType> type = Optional.empty();
            if (wrong.isEmpty() && incoming.count() > 0 && problem.isEmpty()) {
                type = told(spool.file(incoming.reference()));
                wrong = type.filter(each -> keepsPromise(part, each)).isEmpty()
                        ? Optional.of(PhraseKey.WEB_FILE_TYPE)
                        : scanned(spool.file(incoming.reference()));
            }
            problem = problem.or(ofFile(wrong));
            kept = problem.isEmpty() && incoming.count() > 0 && files.size() < WebChatLimits.MOST_FILES;
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

    private static Supplier<Optional<PhraseKey>> ofFile(Optional<PhraseKey> wrong) {
        return () -> wrong;
    }

    private static Attachment attachment(MultipartParser.Part part, FileType type, UploadOutputStream incoming) {
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

    private static Optional<FileType> told(Path file) throws UploadSpool.Failed {
        try {
            return FileType.of(file);
        } catch (IOException e) {
            throw new UploadSpool.Failed(e);
        }
    }

    private Optional<PhraseKey> scanned(Path file) {
        ScanResult verdict = checks.scan(file);
        if (verdict instanceof ScanResult.Harmful) {
            return Optional.of(PhraseKey.WEB_FILE_INFECTED);
        }
        return verdict instanceof ScanResult.Unknown ? Optional.of(PhraseKey.WEB_FILE_UNCHECKED) : Optional.empty();
    }

    private String created() throws UploadSpool.Failed {
        try {
            return spool.create();
        } catch (IOException e) {
            throw new UploadSpool.Failed(e);
        }
    }

    private void sync(String reference) throws UploadSpool.Failed {
        try {
            spool.sync(reference);
        } catch (IOException e) {
            throw new UploadSpool.Failed(e);
        }
    }

    private static Optional<PhraseKey> wrong(MultipartParser.Part part, UploadOutputStream incoming) {
        if (incoming.count() == 0) {
            // a file field in which nothing was chosen is sent empty and without a name
            return part.file().filter(name -> !name.isEmpty()).map(name -> PhraseKey.WEB_FILE_EMPTY);
        } else if (incoming.count() > WebChatLimits.MOST_FILE_BYTES) {
            return Optional.of(PhraseKey.WEB_FILE_LARGE);
        }
        return Optional.empty();
    }

    private static boolean keepsPromise(MultipartParser.Part part, FileType type) {
        return isVoice(part) ? type.isSound() : type.keepsPromise(part.type());
    }

    private static boolean isVoice(MultipartParser.Part part) {
        return part.name().equals(ChatPage.VOICE);
    }

    /** Returns the last part of a path of any system, without characters that a name cannot have. */
    private static Optional<String> name(MultipartParser.Part part) {
        return part.file()
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .map(name -> name.replaceAll("\\p{Cntrl}", "").strip())
                .map(name -> name.length() <= MOST_NAME ? name : name.substring(name.length() - MOST_NAME))
                .filter(name -> !name.isEmpty());
    }
}
