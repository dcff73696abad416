package org.indaba.configuration;

import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Map;

/** Looks {@code ${NAME}} up in the environment that was given; a blank one is not set. */
record VariableResolver(Map<String, String> environment) implements ConfigResolver {

    /** The library asks for null where there is none. */
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
