package org.indaba.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.indaba.questionnaire.yaml.Nearest;

/**
 * Finds variables that were meant for a key. Others that begin alike are somebody else's: start scripts and clusters
 * set such.
 */
final class Misspelt {
    private static final int MOST_SLIPS = 2;

    private Misspelt() {}

    static void refuse(Map<String, String> environment) throws WrongConfiguration {
        List<String> known = new ArrayList<>(Arrays.stream(Key.values()).map(Key::variable).toList());
        known.add(Key.CONFIG_DIR);
        known.addAll(LogSettings.names());
        for (String name : new TreeSet<>(environment.keySet())) {
            boolean ours = name.startsWith("INDABA_") || name.startsWith("TELEGRAM_");
            if (!ours || known.contains(name)) {
                continue;
            }
            Optional<String> near = Nearest.to(name, known, MOST_SLIPS);
            if (near.isPresent()) {
                String mend = "did you mean " + near.get() + "?";
                throw new WrongConfiguration("the variable " + name + " is not known; " + mend);
            }
        }
    }
}
