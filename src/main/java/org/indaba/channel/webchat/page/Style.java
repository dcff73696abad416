package org.indaba.channel.webchat.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.indaba.crypto.Sha256;

/** The one style sheet, which stands in every page, and the policy that allows it and scripts of this site alone. */
public final class Style {
    public static final String SHEET = read();

    /** Content Security Policy 3: no picture, no frame, no script within a page; forms are sent to this site alone. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Sha256.of(SHEET))
            + "'; script-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private Style() {}

    private static String read() {
        try (InputStream sheet = Style.class.getResourceAsStream("/webchat/style.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s*\n\\s*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
