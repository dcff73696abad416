package org.indaba.export.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.questionnaire.Edition;

/** Makes the names of an archive's entries. None leads out of the folder in which it is unpacked. */
final class ArchivePath {
    static final String CONSULTATION = "consultation.yaml";
    static final String MANIFEST = "manifest.json";

    private static final Pattern MEDIA = Pattern.compile("media/([0-9a-f]{64})\\.[a-z0-9]{1,8}");
    private static final Pattern OTHERS = Pattern.compile(
            "(responses|answers|codebook)\\.csv|consultation\\.yaml|questionnaires/[A-Za-z0-9._-]{1,80}\\.yaml");

    private ArchivePath() {}

    /** A version is letters, digits, dots, dashes and underscores (see {@link Edition}). */
    static String of(Edition edition) {
        return "questionnaires/" + edition.questionnaire() + "_" + edition.version() + ".yaml";
    }

    static boolean isKnown(String path) {
        return OTHERS.matcher(path).matches() || MEDIA.matcher(path).matches();
    }

    /** Returns the SHA-256 in the name of a person's file; empty for any other name. */
    static Optional<String> promised(String path) {
        Matcher media = MEDIA.matcher(path);
        return media.matches() ? Optional.of(media.group(1)) : Optional.empty();
    }
}
