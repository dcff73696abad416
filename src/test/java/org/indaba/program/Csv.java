package org.indaba.program;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** An export, read back by another reader than the one that wrote it. */
final class Csv {
    private Csv() {}

    static List<CSVRecord> rows(Program program, String table) throws IOException, InterruptedException {
        Program.Ended csv = program.run("export", "wg-study", "--table", table, "--safe", "0", "--bom", "0");
        if (csv.status() != 0) {
            throw new AssertionError("the export failed: " + csv.err());
        }
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(csv.text())).getRecords();
    }
}
