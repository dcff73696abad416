package org.indaba.filecheck;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Detects texts: UTF-16 with its mark, or bytes of which none is a control character that texts do not have. This covers
 * UTF-8, and the older encodings of the six languages, in which many tables are still written.
 */
final class PlainTextDetector {
    private static final int LETTERS = 8_192;

    private PlainTextDetector() {}

    static boolean is(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            int mark = in.read() << 8 | in.read();
            in.reset();
            if (mark == 0xfeff || mark == 0xfffe) {
                return isText(in, StandardCharsets.UTF_16);
            }
            return isText(in, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isText(InputStream in, Charset charset) throws IOException {
        Reader reader = new InputStreamReader(in, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
        char[] letters = new char[LETTERS];
        try {
            for (int read = reader.read(letters); read >= 0; read = reader.read(letters)) {
                for (int i = 0; i < read; i++) {
                    if (isNoText(letters[i])) {
                        return false;
                    }
                }
            }
        } catch (CharacterCodingException noText) {
            return false;
        }
        return true;
    }

    private static boolean isNoText(char letter) {
        return letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f' || letter == 0x7f;
    }
}
