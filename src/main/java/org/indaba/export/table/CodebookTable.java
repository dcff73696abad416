package org.indaba.export.table;

import java.util.List;
import org.indaba.export.codebook.Codebook;
import org.indaba.export.codebook.KindNotes;
import org.indaba.export.codebook.QuestionColumns;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.sheet.Column;
import org.indaba.export.sheet.Sheet;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Option;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;

/**
 * Writes {@code codebook.csv}: a row for each column, then for each of its codes; after the columns of a question its text
 * in every language and edition, with the status of the translation. The meanings are in the requested language.
 */
public final class CodebookTable {
    static final List<Column> HEAD = Column.texts(
                    "table", "column", "code", "meaning", "language", "translation", "text_version")
            .toList();

    /** The placeholder in the codebook's file for the id of each question. */
    private static final String EACH_QUESTION = "{question}";

    private final List<Questionnaire> editions;
    private final Codebook codebook;
    private final KindNotes notes;
    private Sheet sheet;
    private DownloadMonitor pulse;

    public CodebookTable(DownloadRequest download) {
        this.editions = download.editions();
        this.codebook = Codebook.in(download.filter().wording());
        this.notes = KindNotes.in(download.filter().wording());
    }

    public void write(Sheet to, DownloadMonitor counting) {
        sheet = to;
        pulse = counting;
        sheet.head(HEAD);
        for (Codebook.Entry entry : codebook.entries()) {
            if (!entry.column().contains(EACH_QUESTION) && !entry.code().contains(EACH_QUESTION)) {
                row(entry.table(), entry.column(), entry.code(), entry.meaning(), "", "", "");
                continue;
            }
            for (String question : QuestionColumns.of(editions)) {
                String column = entry.column().replace(EACH_QUESTION, question);
                String code = entry.code().replace(EACH_QUESTION, question);
                row(entry.table(), column, code, entry.meaning().replace(EACH_QUESTION, question), "", "", "");
                if (entry.column().equals(EACH_QUESTION)) {
                    texts(entry.table(), question);
                }
            }
        }
    }

    private void texts(String table, String id) {
        for (Questionnaire edition : editions) {
            edition.question(id).ifPresent(question -> {
                texts(table, id, "", question.text(), edition);
                question.help().ifPresent(help -> texts(table, id, "", help, edition));
                kind(table, question, edition);
                for (Option option : question.kind().options()) {
                    texts(table, id, option.code(), option.label(), edition);
                }
            });
        }
    }

    private void kind(String table, Question question, Questionnaire edition) {
        String version = edition.edition().version();
        notes.of(question).ifPresent(note -> row(table, question.id(), "", note, "", "", version));
        for (String code : question.kind().codes()) {
            notes.ofCode(question.kind(), code)
                    .ifPresent(meaning -> row(table, question.id(), code, meaning, "", "", version));
        }
        if (question.kind() instanceof QuestionKind.Scale scale) {
            scale.low().ifPresent(end -> texts(table, question.id(), Integer.toString(scale.from()), end, edition));
            scale.high().ifPresent(end -> texts(table, question.id(), Integer.toString(scale.to()), end, edition));
        }
    }

    private void texts(String table, String id, String code, TranslatedText texts, Questionnaire edition) {
        for (Language language : texts.languages()) {
            String translation = edition.translations().containsKey(language)
                    ? edition.translations().get(language).word()
                    : "";
            row(table, id, code, texts.in(language), language.tag(), translation, edition.edition().version());
        }
    }

    private void row(String... cells) {
        sheet.row(cells);
        pulse.row();
    }
}
