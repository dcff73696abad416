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
 * Finds variables that were meant for a key. Others that begin alike are somebody else's: start scripts set such, so they
 * do not stop the start, but they are told of.
 */
final class MisspeltVariables {
    private static final Pattern PREFIX = Pattern.compile("INDABA_|TELEGRAM_");

    /** What Kubernetes sets for a service of this name (its documentation, "Environment variables"). */
    private static final Pattern OF_A_CLUSTER = Pattern.compile("(INDABA|TELEGRAM)_(SERVICE_(HOST|PORT)|PORT_\\d).*");

    /** Those that the launcher reads. */
    private static final List<String> LAUNCHER = List.of("INDABA_MEMORY", "INDABA_JAVA_OPTS", "INDABA_JIT_LEVEL");

    /** Two letters changed over count as two slips. */
    private static final int FEWEST_SLIPS = 2;

    /** One letter in so many, of those behind the beginning that all have, is still a slip. */
    private static final int LETTERS_PER_SLIP = 3;

    /** As far away as the nearest may be to be named all the same. */
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

    /** A line for each variable that begins as ours do and is none. Its value may be a secret, and is not named. */
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
