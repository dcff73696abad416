package org.indaba.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The format of a document according to its bytes, whatever its name says. */
public enum DocumentFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    MD("text/markdown; charset=utf-8");

    /** The formats as people know them. */
    public static final String NAMES = "PDF, DOCX, Markdown (UTF-8)";

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int LETTERS = 8_192;
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};

    private final String mime;

    DocumentFormat(String mime) {
        this.mime = mime;
    }

    public String mime() {
        return mime;
    }

    /** The extension of the file's name, and the format's word in the store. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DocumentFormat> named(String extension) {
        return Arrays.stream(values()).filter(each -> each.extension().equals(extension)).findFirst();
    }

    /** The result is empty for other files, a ZIP that is no DOCX or may be harmful, and text that is not UTF-8. */
    public static Optional<DocumentFormat> of(byte[] bytes) {
        try {
            return of(new ByteArrayInputStream(bytes), bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as {@link #of(byte[])}, without having the file in memory. */
    public static Optional<DocumentFormat> of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return of(in, Files.size(file));
        }
    }

    private static Optional<DocumentFormat> of(InputStream in, long bytes) throws IOException {
        in.mark(PDF_MARK.length);
        byte[] head = in.readNBytes(PDF_MARK.length);
        in.reset();
        if (begins(head, PDF_MARK)) {
            return Optional.of(PDF);
        } else if (begins(head, ZIP_MARK)) {
            return DocxReader.is(in, bytes) ? Optional.of(DOCX) : Optional.empty();
        }
        return isText(in) ? Optional.of(MD) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** The text is checked in pieces: as a whole it would be twice the size of the file. */
    private static boolean isText(InputStream in) throws IOException {
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
        CharBuffer letters = CharBuffer.allocate(LETTERS);
        boolean blank = true;
        try {
            while (text.read(letters) >= 0) {
                letters.flip();
                if (letters.chars().anyMatch(DocumentFormat::isNoText)) {
                    return false;
                }
                blank &= letters.chars().allMatch(Character::isWhitespace);
                letters.clear();
            }
        } catch (CharacterCodingException noUtf8) {
            return false;
        }
        return !blank;
    }

    private static boolean isNoText(int letter) {
        return letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t';
    }
}
