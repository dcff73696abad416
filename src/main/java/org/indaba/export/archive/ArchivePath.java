package org.indaba.export.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.questionnaire.Edition;

/** The names of what is in an archive. None leads out of the folder that it is unpacked in. */
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

    /** The SHA-256 that the name of a person's file promises; empty for any other. */
    static Optional<String> promised(String path) {
        Matcher media = MEDIA.matcher(path);
        return media.matches() ? Optional.of(media.group(1)) : Optional.empty();
    }
}
