package org.indaba.questionnaire.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with all that is wrong in it; the message has one line a flaw. */
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
