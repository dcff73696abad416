package org.indaba.questionnaire.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Translates the errors of the YAML library into words for people who do not know YAML. */
final class YamlErrorText {
    /** @param piece a part of the library's message; the first that fits counts */
    private record Meaning(String piece, String words) {}

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(
                    "TAB",
                    "a tab stands where spaces must; indent with spaces"),
            new Meaning(
                    "mapping values are not allowed here",
                    "a colon stands where none can; put a text that holds \": \" in quotation marks, and align the keys"),
            new Meaning(
                    "could not find expected ':'",
                    "a key without its colon; write it as key: value, or indent the text under its key"),
            new Meaning(
                    "did not find expected key",
                    "not in line with the keys above; give it the same indent"),
            new Meaning(
                    "expected <block end>",
                    "not in line with what is above; give it the same indent"),
            new Meaning(
                    "found unexpected end of stream",
                    "a quotation mark is opened and never closed; close it"),
            new Meaning(
                    "expected ',' or",
                    "a bracket is opened here and not closed, or a comma is missing; mend the brackets"),
            new Meaning(
                    "cannot start any token",
                    "this character cannot start a text; put the text in quotation marks"),
            new Meaning(
                    "found undefined alias",
                    "\"*\" points to another place, which these files do not have; write the text out"),
            new Meaning(
                    "found unknown escape character",
                    "a \"\\\" that means nothing; use single quotation marks, or double the \"\\\""));

    private YamlErrorText() {}

    static InvalidFileException explain(FlawCollector findings, YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            String problem = Optional.ofNullable(marked.getProblem()).orElse("");
            for (Meaning meaning : MEANINGS) {
                if (problem.contains(meaning.piece())) {
                    return findings.stop(line(marked, startsEarlier(problem)), meaning.words());
                }
            }
            return findings.stop(line(marked, false), "this cannot be read as YAML (" + oneLine(problem)
                    + "); mend the line");
        }
        return findings.stop(1, "the file cannot be read as YAML (" + oneLine(e.getMessage()) + "); mend it");
    }

    /** Tells whether the library noticed only later that an earlier key or quotation mark was wrong. */
    private static boolean startsEarlier(String problem) {
        return problem.contains("expected ':'") || problem.contains("end of stream") || problem.contains("',' or");
    }

    private static int line(MarkedYamlEngineException e, boolean earlier) {
        Optional<Mark> mark = earlier && e.getContextMark().isPresent() ? e.getContextMark() : e.getProblemMark();
        return mark.or(e::getContextMark).map(each -> each.getLine() + 1).orElse(1);
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
