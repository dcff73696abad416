package org.indaba.questionnaire;

import org.indaba.questionnaire.yaml.Flaw;
import org.indaba.questionnaire.yaml.InvalidFileException;

/** Fuzz target: a questionnaire is read or refused with lines of its own file. */
public final class QuestionnaireFuzz {
    private QuestionnaireFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            QuestionnaireFile.parse("x.yaml", data);
        } catch (InvalidFileException refused) {
            for (Flaw each : refused.flaws()) {
                if (each.line() < 1 || each.message().indexOf('\n') >= 0) {
                    throw new AssertionError("a flaw without its line, or of more than one");
                }
            }
        }
    }
}
