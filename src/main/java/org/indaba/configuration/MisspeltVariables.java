package org.indaba.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.indaba.questionnaire.yaml.NearestWord;

/**
 * Finds environment variables that are probably misspelt names of keys. Other variables with the same beginning may belong
 * to somebody else, such as a start script: they are reported and do not stop the start.
 */
final class MisspeltVariables {
    private static final Pattern PREFIX = Pattern.compile("INDABA_|TELEGRAM_");

    /** The variables that Kubernetes sets for a service of this name (its documentation, "Environment variables"). */
    private static final Pattern OF_A_CLUSTER = Pattern.compile("(INDABA|TELEGRAM)_(SERVICE_(HOST|PORT)|PORT_\\d).*");

    /** The variables that the launcher reads. */
    private static final List<String> LAUNCHER = List.of("INDABA_MEMORY", "INDABA_JAVA_OPTS", "INDABA_JIT_LEVEL");

    /** Two exchanged letters count as two errors. */
    private static final int FEWEST_SLIPS = 2;

    /** A name may have one error in this many letters, those of the common beginning not counted. */
    private static final int LETTERS_PER_SLIP = 3;

    /** The largest distance at which the nearest key is named all the same. */
    private static final int FAR = 60;

    private MisspeltVariables() {}

    static void refuse(Map<String, String> environment) throws InvalidConfigurationException {
        for (String name : unknown(environment)) {
            Optional<String> near = NearestWord.to(name, known(), slips(name));
            if (near.isPresent()) {
                throw new InvalidConfigurationException("the variable " + name + " is not known; did you mean " + near.get() + "?");
            }
        }
    }

    /**
     * Returns a line for each variable that begins like a key and is none. Its value may be a secret, and is not in the
     * line.
     */
    static List<String> strangers(Map<String, String> environment) {
        return unknown(environment).stream()
                .map(name -> "the variable " + name + " is not known and changes nothing"
                        + NearestWord.to(name, known(), FAR).map(near -> "; the nearest is " + near).orElse(""))
                .toList();
    }

    private static int slips(String name) {
        return Math.max(FEWEST_SLIPS, PREFIX.matcher(name).replaceFirst("").length() / LETTERS_PER_SLIP);
    }

    private static List<String> unknown(Map<String, String> environment) {
        List<String> known = known();
        return new TreeSet<>(environment.keySet()).stream()
                .filter(name -> PREFIX.matcher(name).lookingAt())
                .filter(name -> !known.contains(name) && !OF_A_CLUSTER.matcher(name).matches())
                .toList();
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(Arrays.stream(SettingKey.values()).map(SettingKey::variable).toList());
        known.add(SettingKey.CONFIG_DIR);
        known.addAll(LogSettings.names());
        known.addAll(LAUNCHER);
        return known;
    }
}
