package org.indaba.questionnaire.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a file that cannot be used, with all its errors; the message has one line for each. */
public final class InvalidFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Flaw> flaws;

    public InvalidFileException(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
