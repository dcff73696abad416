package org.indaba.configuration;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.Utf8Decoder;

/**
 * Reads {@code indaba.conf}, which is HOCON. Only that file is read, with no {@code reference.conf}, no system properties
 * and no includes, so that the start is quick and all settings are in one place.
 */
final class ConfFile {
    /** A file with ten times every key is smaller. */
    private static final int MOST_BYTES = 100_000;

    /** The library's parser is recursive; sections are one level deep. */
    private static final int DEEPEST = 20;

    private ConfFile() {}

    static ConfigObject read(Path file, Map<String, String> environment) throws InvalidConfigurationException {
        String text = text(file);
        refuseDepth(file, text);
        try {
            ConfigParseOptions options = ConfigParseOptions.defaults()
                    .setSyntax(ConfigSyntax.CONF)
                    .setOriginDescription("it")
                    .setIncluder(new IncludeRefusal());
            ConfigResolveOptions resolution =
                    ConfigResolveOptions.noSystem().appendResolver(new VariableResolver(environment));
            return ConfigFactory.parseString(text, options).resolve(resolution).root();
        } catch (ConfigException e) {
            int line = e.origin() == null ? 1 : Math.max(1, e.origin().lineNumber());
            throw new InvalidConfigurationException(file + ":" + line + ": " + problem(e));
        }
    }

    /** The library's messages quote the file, which may contain a secret. */
    private static String problem(ConfigException e) {
        if (e instanceof ConfigException.UnresolvedSubstitution) {
            return "${…} names a variable that is not set; write ${?…} where it may be missing";
        }
        if (e instanceof ConfigException.NotResolved) {
            return "${…} cannot be worked out; write the value instead";
        }
        if (e instanceof ConfigException.BadPath) {
            return "this is not a key; write key = \"value\"";
        }
        if (IncludeRefusal.refused(e)) {
            return "include is not supported; write the keys into this file";
        }
        return "this cannot be read as HOCON; check the quotation marks, brackets and \"=\" of this line and of the"
                + " one above";
    }

    private static String text(Path file) throws InvalidConfigurationException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new InvalidConfigurationException(file + ":1: the file is larger than 100 kB; keep the keys alone in it");
            }
            String text = Utf8Decoder.decode(file.toString(), bytes);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (InvalidFileException e) {
            throw new InvalidConfigurationException(e.flaws().get(0).toString());
        } catch (IOException e) {
            throw new InvalidConfigurationException(file + " cannot be read; let the server's user read it, or remove it");
        }
    }

    private static void refuseDepth(Path file, String text) throws InvalidConfigurationException {
        int depth = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new InvalidConfigurationException(file + ":" + line
                        + ": the nesting is deeper than 20 levels; close the brackets");
            }
        }
    }
}
