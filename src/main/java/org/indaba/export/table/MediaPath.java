package org.indaba.export.table;

import java.util.Locale;
import java.util.Map;

/** Makes the path of a file in the archive, or the placeholder for a file that is not there. */
public final class MediaPath {
    private static final Map<String, String> BY_MIME = Map.ofEntries(
            Map.entry("audio/ogg", "ogg"),
            Map.entry("audio/opus", "opus"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/mp4", "m4a"),
            Map.entry("audio/x-m4a", "m4a"),
            Map.entry("audio/aac", "aac"),
            Map.entry("audio/amr", "amr"),
            Map.entry("audio/wav", "wav"),
            Map.entry("audio/x-wav", "wav"),
            Map.entry("audio/flac", "flac"),
            Map.entry("audio/webm", "weba"),
            Map.entry("video/mp4", "mp4"),
            Map.entry("video/quicktime", "mov"),
            Map.entry("video/3gpp", "3gp"),
            Map.entry("video/webm", "webm"),
            Map.entry("video/x-matroska", "mkv"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/heic", "heic"),
            Map.entry("image/tiff", "tiff"),
            Map.entry("image/bmp", "bmp"),
            Map.entry("image/avif", "avif"),
            Map.entry("audio/x-caf", "caf"),
            Map.entry("audio/aiff", "aiff"),
            Map.entry("audio/basic", "au"),
            Map.entry("audio/3gpp", "3gp"),
            Map.entry("video/x-msvideo", "avi"),
            Map.entry("video/mpeg", "mpg"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "odp"),
            Map.entry("application/epub+zip", "epub"),
            Map.entry("application/x-7z-compressed", "7z"),
            Map.entry("application/vnd.rar", "rar"),
            Map.entry("application/gzip", "gz"),
            Map.entry("application/json", "json"),
            Map.entry("text/markdown", "md"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.ms-powerpoint", "ppt"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("application/zip", "zip"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/csv", "csv"));

    private static final Map<String, String> BY_KIND = Map.of(
            "voice", "ogg",
            "audio", "mp3",
            "video", "mp4",
            "video-note", "mp4",
            "animation", "mp4",
            "photo", "jpg");

    private static final String NOT_KNOWN = "bin";

    private MediaPath() {}

    /**
     * {@code media/<sha256>.<extension>} for a stored file; {@code pending:voice} for one that is still to be fetched,
     * {@code too-large:video} for one that the channel does not give out, {@code lost:photo} for one that is gone, {@code
     * infected:document} for one in which something harmful was found.
     *
     * @param state as the database holds it
     * @param sha256 empty unless the file is stored
     * @param mime the type according to the file's bytes or, for an app's recording, according to the sender's device; or
     *      empty
     */
    public static String of(String state, String sha256, String kind, String mime) {
        if (state.equals("stored") && !sha256.isEmpty()) {
            return "media/" + sha256 + "." + extension(kind, mime);
        }
        return (state.equals("wanted") ? "pending" : state.equals("stored") ? "lost" : state) + ":" + kind;
    }

    /** The extension follows from the type of the content, never from the name that the sender's device gave. */
    private static String extension(String kind, String mime) {
        int parameters = mime.indexOf(';');
        String plain = (parameters < 0 ? mime : mime.substring(0, parameters)).trim().toLowerCase(Locale.ROOT);
        String known = BY_MIME.get(plain);
        return known != null ? known : BY_KIND.getOrDefault(kind, NOT_KNOWN);
    }
}
