package org.indaba.configuration;

import java.util.List;
import java.util.Map;

/**
 * How the log is written. It begins before any file is read, so it is told by the environment alone, and the log's own
 * configuration takes it from there; a wrong word would silence it, and is refused here.
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
