package org.indaba.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.indaba.questionnaire.Language;

/**
 * The content of one file of phrases: UTF-8 properties named after their language.
 *
 * @param name the file's name in messages to the operator
 * @param texts by key, trimmed at neither end
 */
record PhraseFile(String name, Language language, Map<String, String> texts) {
    private static final String FOLDER = "phrases";
    private static final String ENDING = ".properties";

    /** The files that are packed with the program, for the languages in {@code phrases/languages.txt}. */
    static List<PhraseFile> builtIn() {
        try (BufferedReader index = reader(resource("languages.txt"))) {
            List<PhraseFile> files = new ArrayList<>();
            for (String tag : index.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
                files.add(read(FOLDER + "/" + tag + ENDING, new Language(tag), resource(tag + ENDING)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files under {@code configDir/phrases}, in the order of their names; none where there is no such folder. */
    static List<PhraseFile> additions(Path configDir) {
        Path folder = configDir.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<PhraseFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(each -> each.toString().endsWith(ENDING)).sorted().toList()) {
                String tag = path.getFileName().toString().replace(ENDING, "");
                if (!Language.isTag(tag)) {
                    throw new InvalidPhrasesException(
                            path.toString(), "name the file after its language, such as pt.properties");
                }
                files.add(read(path.toString(), new Language(tag), Files.newInputStream(path)));
            }
        } catch (IOException e) {
            throw new InvalidPhrasesException(folder.toString(), "cannot be read; check that it is readable");
        }
        return files;
    }

    private static InputStream resource(String name) {
        InputStream stream = PhraseFile.class.getResourceAsStream("/" + FOLDER + "/" + name);
        if (stream == null) {
            throw new InvalidPhrasesException(FOLDER + "/" + name, "is missing from the program; build it again");
        }
        return stream;
    }

    private static PhraseFile read(String name, Language language, InputStream stream) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Properties once = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    throw new InvalidPhrasesException(name, "key " + key + " stands there twice; take one out");
                }
                return null;
            }
        };
        try (Reader reader = reader(stream)) {
            once.load(reader);
        } catch (CharacterCodingException e) {
            throw new InvalidPhrasesException(name, "is not UTF-8; save it as UTF-8");
        } catch (IllegalArgumentException e) {
            throw new InvalidPhrasesException(name, "has a \\u that four hexadecimal digits do not follow; mend it");
        }
        return new PhraseFile(name, language, Map.copyOf(texts));
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
    }
}
