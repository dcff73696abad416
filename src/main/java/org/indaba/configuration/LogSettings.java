package org.indaba.configuration;

import java.util.List;
import java.util.Map;

/**
 * Checks the settings of the log. Logging begins before any file is read, so they are in the environment alone, where the
 * log's own configuration reads them; a wrong word would silence the log, and is refused here.
 */
final class LogSettings {
    private static final Map<String, List<String>> WORDS = Map.of(
            "INDABA_LOG_FORMAT", List.of("text", "json"),
            "INDABA_LOG_LEVEL", List.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE"));

    private LogSettings() {}

    static List<String> names() {
        return WORDS.keySet().stream().sorted().toList();
    }

    static void refuse(Map<String, String> environment) throws InvalidConfigurationException {
        for (String name : names()) {
            String value = environment.getOrDefault(name, "");
            List<String> words = WORDS.get(name);
            if (!value.isEmpty() && !words.contains(value)) {
                throw new InvalidConfigurationException(
                        "the variable " + name + " is \"" + value + "\"; write one of " + String.join(", ", words));
            }
        }
    }
}
