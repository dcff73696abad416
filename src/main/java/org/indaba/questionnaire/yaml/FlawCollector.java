package org.indaba.questionnaire.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the errors of one file. */
public final class FlawCollector {
    /**
     * The most errors that are reported. More would scroll the first one, which often explains the others, off the screen.
     */
    static final int MOST_REPORTED = 100;

    private final String file;
    private final List<Flaw> flaws = new ArrayList<>();

    public FlawCollector(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public boolean none() {
        return flaws.isEmpty();
    }

    public void add(int line, String message) {
        if (flaws.size() < MOST_REPORTED) {
            flaws.add(new Flaw(file, line, message));
        } else if (flaws.size() == MOST_REPORTED) {
            flaws.add(new Flaw(file, line, "there is more from here on; mend the lines above first"));
        }
    }

    /** Makes the exception to throw where nothing after this error can be read. */
    public InvalidFileException stop(int line, String message) {
        add(line, message);
        return flaws();
    }

    /** All errors in the order of the file. */
    public InvalidFileException flaws() {
        List<Flaw> sorted = new ArrayList<>(flaws);
        sorted.sort(Comparator.comparingInt(Flaw::line));
        return new InvalidFileException(sorted);
    }

    /** @throws InvalidFileException if there is any error */
    public void throwIfAny() {
        if (!flaws.isEmpty()) {
            throw flaws();
        }
    }
}
