package org.indaba.export.codebook;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.indaba.questionnaire.Language;

/**
 * Opens the files with texts beside this class: the English one has the plain name, the others have the language tag in it.
 */
public final class LanguageFile {
    private LanguageFile() {}

    /**
     * @param name {@code codebook.csv}, which is {@code codebook.fr.csv} in French
     * @throws IllegalArgumentException if there is none in this language
     */
    public static Reader open(String name, Language language) {
        String own = language.equals(Language.ENGLISH) ? name : name.replace(".", "." + language + ".");
        InputStream file = LanguageFile.class.getResourceAsStream(own);
        if (file == null) {
            throw new IllegalArgumentException("there is no " + own);
        }
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }
}
