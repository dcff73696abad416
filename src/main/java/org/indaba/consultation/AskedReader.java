package org.indaba.consultation;

import java.util.Optional;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.Questionnaires;
import org.indaba.questionnaire.yaml.Fields;
import org.indaba.questionnaire.yaml.Findings;
import org.indaba.questionnaire.yaml.Nearest;
import org.indaba.questionnaire.yaml.Node;
import org.indaba.questionnaire.yaml.Quoted;

/** Reads which questionnaire a consultation asks: the version it names, or else the highest that there is. */
final class AskedReader {
    private final Questionnaires questionnaires;
    private final Findings findings;

    AskedReader(Questionnaires questionnaires, Findings findings) {
        this.questionnaires = questionnaires;
        this.findings = findings;
    }

    Optional<Questionnaire> read(Fields fields) {
        Optional<Node.Scalar> id = fields.requiredText("questionnaire", "wg-study");
        Optional<Node.Scalar> version = fields.optionalText("version", "\"1\", or leave the line out for the highest");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Questionnaire> newest = questionnaires.newest(id.get().text());
        if (newest.isEmpty()) {
            findings.add(id.get().line(), missing(id.get().text()));
        }
        if (newest.isEmpty() || version.isEmpty()) {
            return newest;
        }
        Optional<Questionnaire> named = questionnaires.edition(new Edition(id.get().text(), version.get().text()));
        if (named.isEmpty()) {
            findings.add(
                    version.get().line(),
                    "there is no version " + Quoted.of(version.get().text()) + " of " + id.get().text()
                            + "; the highest is " + newest.get().edition().version());
        }
        return named;
    }

    private String missing(String id) {
        if (!questionnaires.whole()) {
            return "the questionnaire " + Quoted.of(id)
                    + " is not among those that could be read; mend their files first";
        }
        String mend = Nearest.mend(id, questionnaires.ids(), "put its file in the folder questionnaires");
        return "there is no questionnaire " + Quoted.of(id) + "; " + mend;
    }
}
