package org.indaba.consultation;

import java.util.Optional;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.NearestWord;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;

/** Reads which questionnaire a consultation asks: the version that it names, or else the highest one. */
final class QuestionnaireVersionReader {
    private final QuestionnaireCatalog questionnaires;
    private final FlawCollector findings;

    QuestionnaireVersionReader(QuestionnaireCatalog questionnaires, FlawCollector findings) {
        this.questionnaires = questionnaires;
        this.findings = findings;
    }

    Optional<Questionnaire> read(YamlFields fields) {
        Optional<YamlNode.Scalar> id = fields.requiredText("questionnaire", "wg-study");
        Optional<YamlNode.Scalar> version = fields.optionalText("version", "\"1\", or leave the line out for the highest");
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
                    "there is no version " + QuotedText.of(version.get().text()) + " of " + id.get().text()
                            + "; the highest is " + newest.get().edition().version());
        }
        return named;
    }

    private String missing(String id) {
        if (!questionnaires.whole()) {
            return "the questionnaire " + QuotedText.of(id)
                    + " is not among those that could be read; mend their files first";
        }
        String mend = NearestWord.mend(id, questionnaires.ids(), "put its file in the folder questionnaires");
        return "there is no questionnaire " + QuotedText.of(id) + "; " + mend;
    }
}
