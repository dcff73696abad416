package org.indaba.questionnaire.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decodes UTF-8 with or without a byte order mark, and nothing else. */
public final class Utf8Decoder {
    /** The largest file: a full questionnaire in six languages has less than half of it. */
    public static final int MOST_BYTES = 2_000_000;

    private static final String MEND = "; save it as UTF-8";

    private Utf8Decoder() {}

    /** Reads no more of a file than {@link #decode} needs to refuse it as too large. */
    public static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    /** @throws InvalidFileException if the bytes are too many or not UTF-8 */
    public static String decode(String file, byte[] bytes) {
        FlawCollector findings = new FlawCollector(file);
        if (bytes.length > MOST_BYTES) {
            throw findings.stop(1, "the file is larger than 2 MB; keep pictures and papers out of it");
        }
        if (bytes.length >= 2 && isUtf16(bytes[0] & 0xff, bytes[1] & 0xff)) {
            throw findings.stop(1, "the file is in UTF-16" + MEND);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw findings.stop(
                    InvisibleCharacters.lineOf(text, text.length()), "a letter here is not UTF-8" + MEND
                            + ", then check this line");
        }
        return text;
    }

    /** Tells whether the file begins with a byte order mark of UTF-16, or with a character below U+0100 in two bytes. */
    private static boolean isUtf16(int first, int second) {
        return first == 0xfe && second == 0xff || first == 0xff && second == 0xfe || first == 0 ^ second == 0;
    }
}
