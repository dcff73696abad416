package org.indaba.phrases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.indaba.questionnaire.Language;

/** Fuzz target: a header proposes a language that is spoken, or none. */
public final class AcceptLanguageFuzz {
    private static final List<Language> SPOKEN = Phrasebook.packed().languages();

    private AcceptLanguageFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        AcceptLanguage.first(new String(data, StandardCharsets.ISO_8859_1), SPOKEN).ifPresent(language -> {
            if (!SPOKEN.contains(language)) {
                throw new AssertionError("a language that nobody speaks");
            }
        });
    }
}
