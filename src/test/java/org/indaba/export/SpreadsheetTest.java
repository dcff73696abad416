package org.indaba.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.indaba.export.sheet.Column;
import org.indaba.export.sheet.CsvDialect;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.sheet.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody knows at what a spreadsheet splits: each file is opened as it is meant, and as it is not. */
class SpreadsheetTest {
    private static final Map<String, Character> SEPARATORS = new TreeMap<>(Map.of("comma", ',', "semicolon", ';', "tab", '\t'));

    /** What it splits at: a comma, a semicolon, or these and a tab. */
    private static final List<String> SPLITS = List.of("44", "59", "44/59/9");

    private static final List<String> FORMULAS = List.of("=2+3", "+2+3", "-2+3", "@SUM(2;3)", "=HYPERLINK(\"x\")");
    private static final List<String> AROUND =
            List.of("a", " ", "'", "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "\u00A0");
    private static final int BY_CHANCE = 1_000;

    @TempDir
    Path folder;

    private LibreOffice office;

    @BeforeEach
    void find() {
        office = LibreOffice.in(folder);
    }

    @Test
    void no_text_becomes_a_formula_whatever_separates_the_cells_and_wherever_they_are_split() throws Exception {
        List<String> texts = texts();
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Character> each : SEPARATORS.entrySet()) {
            files.add(write(each.getKey() + "-safe.csv", new CsvDialect(each.getValue(), true, true), texts));
            files.add(write(each.getKey() + "-raw.csv", new CsvDialect(each.getValue(), true, false), texts));
        }

        for (String split : SPLITS) {
            for (boolean trimmed : new boolean[] {false, true}) {
                List<Set<String>> formulas = office.formulas(split, trimmed, files);
                for (int i = 0; i < files.size(); i += 2) {
                    String how = "formulas in %s, split at " + split + (trimmed ? ", blanks taken off" : "");
                    assertThat(formulas.get(i)).as(how, files.get(i).getFileName()).isEmpty();
                    assertThat(formulas.get(i + 1)).as(how, files.get(i + 1).getFileName()).contains("of:=2+3");
                }
            }
        }
    }

    /** Each sign behind each character at which a spreadsheet may split, quoted and not, and a thousand by chance. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of("a;=2+3;b"));
        for (String formula : FORMULAS) {
            for (String each : AROUND) {
                texts.add(each + formula);
                texts.add("x" + each + formula + each + "y");
                texts.add("x;" + each + formula + each + ";y");
            }
            texts.add(formula);
        }
        Random chance = new Random(17);
        for (int i = 0; i < BY_CHANCE; i++) {
            texts.add(around(chance, 1) + FORMULAS.get(chance.nextInt(FORMULAS.size())) + around(chance, 0));
        }
        return texts;
    }

    private static String around(Random chance, int least) {
        StringBuilder around = new StringBuilder();
        for (int i = least + chance.nextInt(4); i > 0; i--) {
            around.append(AROUND.get(chance.nextInt(AROUND.size())));
        }
        return around.toString();
    }

    private Path write(String name, CsvDialect dialect, List<String> texts) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = Sheet.on(out, ExportFormat.CSV, dialect);
            sheet.head(Column.texts("id", "text", "parts").toList());
            for (int i = 0; i < texts.size(); i++) {
                sheet.row("r" + i, texts.get(i), "2");
            }
            sheet.end();
        }
        return file;
    }
}
