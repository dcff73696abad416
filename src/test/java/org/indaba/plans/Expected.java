package org.indaba.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of plans, each with why it is bounded: {@code small TABLE}, of which there are few rows however many people
 * answer; {@code path WAY only METHOD METHOD}, a way to more rows than one, and who alone may take it where that matters;
 * and {@code postgres METHOD}, whose statement PostgreSQL may carry out without an index.
 */
record Expected(Map<String, String> small, Map<String, String> paths, Map<String, String> postgres) {
    private static final String ONLY = " only ";
    private static final Path FILE = Path.of("src/test/resources/plans.txt");

    static Expected read() throws IOException {
        Expected expected = new Expected(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (String line : Files.readAllLines(FILE)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int why = line.indexOf(" : ");
            if (why < 0 || line.substring(why + 3).isBlank()) {
                throw new AssertionError("a line of " + FILE + " that does not say why: " + line);
            }
            String[] words = line.substring(0, why).strip().split(" ", 2);
            Map<String, String> kind = switch (words[0]) {
                case "small" -> expected.small;
                case "path" -> expected.paths;
                case "postgres" -> expected.postgres;
                default -> throw new AssertionError("a line of " + FILE + " of no kind: " + line);
            };
            kind.put(words[1].split(ONLY)[0].strip(), line);
        }
        return expected;
    }

    /** Whether this method may take this way. */
    boolean allows(String way, String method) {
        String line = paths.getOrDefault(way, "");
        return !line.isEmpty() && (!line.contains(ONLY) || line.contains(" " + method + " "));
    }
}
