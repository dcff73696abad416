package org.indaba.configuration;

import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;

/** Resolves {@code ${NAME}} in the given environment; a blank variable counts as not set. */
record VariableResolver(Map<String, String> environment) implements ConfigResolver {

    /** The library expects null where there is none. */
    @Override
    public ConfigValue lookup(String path) {
        String value = environment.getOrDefault(path, "");
        return value.isBlank() ? null : ConfigValueFactory.fromAnyRef(value, path);
    }

    @Override
    public ConfigResolver withFallback(ConfigResolver fallback) {
        return this;
    }
}
