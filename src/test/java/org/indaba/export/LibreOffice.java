package org.indaba.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The LibreOffice that is installed, without a window. */
final class LibreOffice {
    private static final String LINE = "No LibreOffice here: the tables are not opened in a spreadsheet. On Debian:"
            + " apt-get install libreoffice-calc-nogui";

    /** A row of a table, and the formula of a cell, as OpenDocument 1.3, part 3, writes them in one file. */
    private static final Pattern FORMULA = Pattern.compile("table:formula=\"([^\"]*)\"");

    private final Path soffice;
    private final Path folder;

    private LibreOffice(Path soffice, Path folder) {
        this.soffice = soffice;
        this.folder = folder;
    }

    /** Where there is none the test is skipped, in a build that {@code CI} marks it fails; one line says why. */
    static LibreOffice in(Path folder) {
        Optional<Path> soffice = Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .map(each -> Path.of(each, "soffice")).filter(Files::isExecutable).findFirst();
        assertThat(soffice.isPresent() || System.getenv("CI") == null).as(LINE).isTrue();
        if (soffice.isEmpty()) {
            System.out.println(LINE);
        }
        assumeTrue(soffice.isPresent(), LINE);
        return new LibreOffice(soffice.get(), folder);
    }

    /**
     * Opens CSV files in one start, and tells the formulas that it found in any of their cells, by file.
     *
     * @param separators as the filter's token 1 has them: {@code 44/59/9}
     * @param trimmed whether it takes blanks off a cell's ends, as its token 11 says
     */
    List<Set<String>> formulas(String separators, boolean trimmed, List<Path> files) throws IOException, InterruptedException {
        Path opened = folder.resolve("opened-" + separators.replace('/', '-') + "-" + trimmed);
        List<String> command = new ArrayList<>(List.of(
                soffice.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--convert-to", "fods", "--outdir", opened.toString(), "--infilter=CSV:" + separators + ",34,76,1,,0,false,true,false,false," + trimmed));
        files.forEach(each -> command.add(each.toString()));
        Path said = Files.createTempFile(folder, "soffice", ".out");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<Set<String>> formulas = new ArrayList<>();
        for (Path each : files) {
            Path result = opened.resolve(each.getFileName().toString().replace(".csv", ".fods"));
            assertThat(result).as("LibreOffice said: %s", Files.readString(said)).exists();
            formulas.add(formulas(Files.readString(result)));
        }
        return formulas;
    }

    private static Set<String> formulas(String spreadsheet) {
        assertThat(spreadsheet).contains("<table:table-row");
        Set<String> formulas = new HashSet<>();
        for (Matcher each = FORMULA.matcher(spreadsheet); each.find(); ) {
            formulas.add(each.group(1));
        }
        return formulas;
    }
}
