package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.indaba.conversation.Consent;
import org.indaba.conversation.screen.PhraseKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people agreed to is known by {@link Consent#VERSION}. A change of meaning in these phrases needs a new version;
 * a mere correction of the wording needs its digest recorded anew in {@code consent-words.properties}.
 */
class ConsentWordsTest {
    private static final List<PhraseKey> WORDS = List.of(
            PhraseKey.CONSENT, PhraseKey.CONSENT_REQUIRED, PhraseKey.CONSENT_TELEGRAM, PhraseKey.CONSENT_WEB, PhraseKey.CONSENT_WEB_OPEN,
            PhraseKey.WEB_CONSENT, PhraseKey.WEB_CONSENT_REQUIRED, PhraseKey.CONSENT_CONTINUE, PhraseKey.I_AGREE, PhraseKey.NO_THANK_YOU,
            PhraseKey.CONSENT_UP_TO, PhraseKey.CONSENT_UP_TO_REQUIRED, PhraseKey.WEB_CONSENT_UP_TO, PhraseKey.WEB_CONSENT_UP_TO_REQUIRED);

    static List<PhraseFile> files() {
        return PhraseFile.builtIn();
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_words_of_consent_are_those_of_its_version(PhraseFile file) throws IOException {
        String key = Consent.VERSION + "." + file.language().tag();
        assertThat(digest(file)).as("""
                        the words of consent in %s. Where their meaning changed, raise Consent.VERSION; record the digest \
                        under %s in consent-words.properties""", file.name(), key)
                .isEqualTo(recorded().getProperty(key));
    }

    private static String digest(PhraseFile file) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            WORDS.forEach(line -> sha256.update(
                    (line.key() + "\u0000" + file.texts().get(line.key()) + "\u0000").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Properties recorded() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = ConsentWordsTest.class.getResourceAsStream("/consent-words.properties");
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
