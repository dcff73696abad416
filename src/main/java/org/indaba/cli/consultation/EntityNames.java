package org.indaba.cli.consultation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.indaba.cli.context.CommandException;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.Utf8Decoder;

/** Reads a list of names: one a line, or the first column of a CSV (RFC 4180). */
final class EntityNames {
    /** The longest name, the same as for an organization that a respondent gives. */
    private static final int LONGEST = 200;

    private static final int MOST = 5_000;

    private EntityNames() {}

    static List<String> read(Path file) throws CommandException {
        String text;
        try {
            text = Utf8Decoder.decode(file.toString(), Utf8Decoder.read(file));
        } catch (IOException e) {
            throw CommandException.wrongWords(file + " cannot be read; name a file with a name on each line");
        } catch (InvalidFileException e) {
            throw CommandException.wrongWords(e.flaws().get(0).toString());
        }
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        List<Numbered> names = csv ? columns(file, text) : lines(text);
        refuseMisfits(file, names);
        return names.stream().map(Numbered::name).toList();
    }

    private record Numbered(long line, String name) {}

    private static List<Numbered> lines(String text) {
        List<Numbered> names = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                names.add(new Numbered(i + 1, lines.get(i).strip()));
            }
        }
        return names;
    }

    private static List<Numbered> columns(Path file, String text) throws CommandException {
        List<Numbered> names = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                if (!row.getField(0).isBlank()) {
                    names.add(new Numbered(row.getStartingLineNumber(), row.getField(0).strip()));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw CommandException.wrongWords(file + " is no CSV; put names with a comma or a quote between quotes");
        }
        return names;
    }

    private static void refuseMisfits(Path file, List<Numbered> names) throws CommandException {
        if (names.isEmpty()) {
            throw CommandException.wrongWords(file + " has no name in it; write one a line");
        } else if (names.size() > MOST) {
            throw CommandException.wrongWords(file + " has " + names.size() + " names; " + MOST + " is the most");
        }
        Map<String, Long> seen = new HashMap<>();
        for (Numbered each : names) {
            if (each.name().length() > LONGEST || each.name().chars().anyMatch(Character::isISOControl)) {
                throw CommandException.wrongWords(file + ":" + each.line() + ": a name is one line of at most " + LONGEST
                        + " characters");
            }
            Long earlier = seen.putIfAbsent(alike(each.name()), each.line());
            if (earlier != null) {
                throw CommandException.wrongWords(file + ":" + each.line() + ": the name stands in line " + earlier
                        + " already; take one of them out");
            }
        }
    }

    /** Names that differ only in capitals are the same. */
    static String alike(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
