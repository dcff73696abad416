package org.indaba.configuration;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.indaba.questionnaire.yaml.NearestWord;
import org.indaba.questionnaire.yaml.QuotedText;

/**
 * Looks up the settings of all keys: in the environment, else in the file, else the defaults. The items of a list are
 * separated by commas.
 */
final class SettingSources {
    private final Map<SettingKey, SettingValue> settings = new EnumMap<>(SettingKey.class);

    private SettingSources() {}

    static SettingSources read(Optional<Path> file, Map<String, String> environment) throws InvalidConfigurationException {
        SettingSources all = new SettingSources();
        for (SettingKey key : SettingKey.values()) {
            all.settings.put(key, new SettingValue(key.otherwise(), key.path(), false));
        }
        if (file.isPresent()) {
            String name = file.get().toString();
            all.take(name, "", ConfFile.read(file.get(), environment));
        }
        for (SettingKey key : SettingKey.values()) {
            String value = environment.getOrDefault(key.variable(), "").strip();
            if (!value.isEmpty()) {
                all.settings.put(key, new SettingValue(value, key.variable(), true));
            }
        }
        return all;
    }

    SettingValue of(SettingKey key) {
        return settings.get(key);
    }

    private void take(String file, String prefix, ConfigObject group) throws InvalidConfigurationException {
        for (Map.Entry<String, ConfigValue> entry : group.entrySet()) {
            String path = prefix + entry.getKey();
            ConfigValue value = entry.getValue();
            String place = file + ":" + Math.max(1, value.origin().lineNumber()) + ": ";
            Optional<SettingKey> key = SettingKey.at(path);
            if (key.isPresent()) {
                settings.put(key.get(), new SettingValue(text(value, place + path), place + path, false));
            } else if (isSection(path) && value instanceof ConfigObject section) {
                take(file, path + ".", section);
            } else {
                throw new InvalidConfigurationException(place + unknown(path));
            }
        }
    }

    private static boolean isSection(String path) {
        return SettingKey.paths().stream().anyMatch(each -> each.startsWith(path + "."));
    }

    private static String unknown(String path) {
        if (isSection(path)) {
            return path + " is a section; write " + path + " { … } with its keys inside";
        }
        if (path.endsWith("config-dir")) {
            return QuotedText.of(path) + " says where this file is, so it cannot be in it; set " + SettingKey.CONFIG_DIR
                    + " instead";
        }
        String mend = NearestWord.mend(path, SettingKey.paths(), "the keys are " + String.join(", ", SettingKey.paths()));
        return QuotedText.of(path) + " is not a key; " + mend;
    }

    private static String text(ConfigValue value, String origin) throws InvalidConfigurationException {
        if (value.valueType() == ConfigValueType.NULL) {
            return "";
        }
        if (value instanceof ConfigList list) {
            return list.stream().map(item -> String.valueOf(item.unwrapped()).strip()).collect(Collectors.joining(","));
        }
        if (value instanceof ConfigObject) {
            throw new InvalidConfigurationException(origin + " is a section; write a value");
        }
        try {
            return value.atKey("it").getString("it").strip();
        } catch (ConfigException e) {
            throw new InvalidConfigurationException(origin + " cannot be read; write a text or a number");
        }
    }
}
