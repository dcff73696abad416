package org.indaba.filecheck;

import static org.indaba.filecheck.FileType.Family.ARCHIVE;
import static org.indaba.filecheck.FileType.Family.FILM;
import static org.indaba.filecheck.FileType.Family.OFFICE;
import static org.indaba.filecheck.FileType.Family.PICTURE;
import static org.indaba.filecheck.FileType.Family.SOUND;
import static org.indaba.filecheck.FileType.Family.TEXT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The types of files that are accepted, recognised by their bytes. */
public enum FileType {
    PNG("image/png", PICTURE), JPEG("image/jpeg", PICTURE), GIF("image/gif", PICTURE), WEBP("image/webp", PICTURE),
    BMP("image/bmp", PICTURE), TIFF("image/tiff", PICTURE), HEIC("image/heic", PICTURE), AVIF("image/avif", PICTURE),
    OGG("audio/ogg", SOUND), MP3("audio/mpeg", SOUND), AAC("audio/aac", SOUND), FLAC("audio/flac", SOUND),
    AMR("audio/amr", SOUND), CAF("audio/x-caf", SOUND), WAV("audio/wav", SOUND), AIFF("audio/aiff", SOUND),
    AU("audio/basic", SOUND), M4A("audio/mp4", SOUND),
    MP4("video/mp4", FILM), QUICKTIME("video/quicktime", FILM), THREE_GP("video/3gpp", FILM), WEBM("video/webm", FILM),
    MATROSKA("video/x-matroska", FILM), AVI("video/x-msvideo", FILM), MPEG("video/mpeg", FILM),
    PDF("application/pdf", Family.PDF),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", OFFICE),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", OFFICE),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", OFFICE),
    ODT("application/vnd.oasis.opendocument.text", OFFICE), ODS("application/vnd.oasis.opendocument.spreadsheet", OFFICE),
    ODP("application/vnd.oasis.opendocument.presentation", OFFICE), EPUB("application/epub+zip", OFFICE),
    DOC("application/msword", OFFICE), XLS("application/vnd.ms-excel", OFFICE), PPT("application/vnd.ms-powerpoint", OFFICE),
    RTF("application/rtf", OFFICE), COMPOUND("application/x-ole-storage", OFFICE),
    ZIP("application/zip", ARCHIVE), SEVEN_ZIP("application/x-7z-compressed", ARCHIVE), RAR("application/vnd.rar", ARCHIVE),
    GZIP("application/gzip", ARCHIVE),
    PLAIN("text/plain", TEXT);

    /**
     * A group of types. A declared type only has to be of the same group, since programs name the types of one group
     * differently.
     */
    public enum Family {
        PICTURE,
        SOUND,
        FILM,
        PDF,
        OFFICE,
        ARCHIVE,
        TEXT
    }

    /** The types of text that are stored as declared. Others, such as pages with scripts, are stored as plain text. */
    private static final Set<String> TEXTS = Set.of("text/csv", "text/markdown", "application/json");

    /** The container of a film may contain a sound alone. */
    private static final Set<String> SOUNDS_IN_FILMS = Set.of("audio/mp4", "audio/webm", "audio/3gpp");

    private final String mime;
    private final Family family;

    FileType(String mime, Family family) {
        this.mime = mime;
        this.family = family;
    }

    /** The result is empty for programs, and for all that is none of these types. */
    public static Optional<FileType> of(Path file) throws IOException {
        return FileTypeDetector.of(file);
    }

    public Family family() {
        return family;
    }

    /** Tells whether the file can be heard. */
    public boolean isSound() {
        return family == SOUND || family == FILM;
    }

    /** Tells whether the file is what the sender's device declares. An unknown declared type is never contradicted. */
    public boolean keepsPromise(String declared) {
        if (declared.equals("image/svg+xml") || declared.startsWith("text/")) {
            // programs declare an RTF, and a spreadsheet saved as text, as text
            return family == TEXT || this == RTF;
        } else if (declared.startsWith("image/")) {
            return family == PICTURE;
        } else if (declared.startsWith("audio/")) {
            return isSound();
        } else if (declared.startsWith("video/")) {
            return family == FILM || this == OGG;
        } else if (declared.equals(XLS.mime)) {
            // Windows declares this for every CSV where Excel is installed
            return family == OFFICE || family == TEXT;
        }
        return Arrays.stream(values()).filter(each -> each.mime.equals(declared)).findFirst()
                .map(named -> named.family == family || named.family == OFFICE && this == ZIP).orElse(true);
    }

    /**
     * The media type under which the file is stored.
     *
     * @param declared the type that the sender's device declares, or empty
     */
    public String mime(String declared) {
        boolean closer = family == TEXT && TEXTS.contains(declared)
                || isSound() && SOUNDS_IN_FILMS.contains(declared)
                || this == COMPOUND && declared.startsWith("application/vnd.");
        return closer ? declared : mime;
    }
}
