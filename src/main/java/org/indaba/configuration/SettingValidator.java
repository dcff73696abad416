package org.indaba.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.indaba.http.network.Network;

/** Converts a setting into its value, or tells what to write instead. */
final class SettingValidator {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_\\[\\]-]{1,255}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    /** The shortest secret: 128 bits in base64, which nobody guesses (OWASP ASVS 5.0, 11.5.1). */
    private static final int LEAST_SECRET = 22;

    private SettingValidator() {}

    static String host(SettingValue setting) throws InvalidConfigurationException {
        if (!HOST.matcher(setting.text()).matches()) {
            throw setting.wrong("write a host name or address, such as 127.0.0.1 or 0.0.0.0");
        }
        return setting.text();
    }

    static int number(SettingValue setting, int least, int most) throws InvalidConfigurationException {
        int number = DIGITS.matcher(setting.text()).matches() ? Integer.parseInt(setting.text()) : -1;
        if (number < least || number > most) {
            throw setting.wrong("write a number from " + least + " to " + most);
        }
        return number;
    }

    static boolean yes(SettingValue setting) throws InvalidConfigurationException {
        return switch (setting.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw setting.wrong("write true or false");
        };
    }

    static LocalTime time(SettingValue setting) throws InvalidConfigurationException {
        try {
            return LocalTime.parse(setting.text());
        } catch (DateTimeParseException e) {
            throw setting.wrong("write a time of day in UTC, such as 02:30");
        }
    }

    /**
     * Returns the URL without the slash at its end. The message does not contain the value, since a URL may hold a
     * password.
     */
    static Optional<URI> url(SettingValue setting, String example) throws InvalidConfigurationException {
        if (setting.absent()) {
            return Optional.empty();
        }
        try {
            URI url = new URI(setting.text().replaceFirst("/+$", ""));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean bare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
            if (web && bare && url.getHost() != null && url.getPort() <= 65535) {
                return Optional.of(url);
            }
        } catch (URISyntaxException e) {
            // reported below, without the message of the exception, which quotes the value
        }
        throw setting.wrongSecret("is not a URL that can be used", "write http:// or https:// and a host, such as "
                + example);
    }

    /** Returns the URL of a host, without a path. */
    static Optional<URI> site(SettingValue setting, String example) throws InvalidConfigurationException {
        Optional<URI> url = url(setting, example);
        if (url.filter(each -> !each.getRawPath().isEmpty()).isPresent()) {
            throw setting.wrongSecret(
                    "has a path, and the pages stand at the top of a host", "write the host alone, such as " + example);
        }
        return url;
    }

    /** @param mend names the allowed words */
    static <T extends Enum<T>> T word(SettingValue setting, Class<T> kind, String mend) throws InvalidConfigurationException {
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(setting.text()))
                .findFirst()
                .orElseThrow(() -> setting.wrong(mend));
    }

    /** Returns IP addresses and networks. */
    static List<String> networks(SettingValue setting) throws InvalidConfigurationException {
        List<String> all = Arrays.stream(setting.text().split("[,\\s]+")).filter(each -> !each.isEmpty()).toList();
        for (String each : all) {
            Network network = Network.parse(each).orElseThrow(() -> setting.wrong(
                    "write IP addresses or networks with commas between them, such as 127.0.0.1,10.0.0.0/8"));
            if (!network.equals(network.whole())) {
                throw setting.wrong("that network is written " + network.whole());
            }
        }
        return all;
    }

    /** @param mend tells what a correct value looks like */
    static Optional<Secret> secret(SettingValue setting, Pattern shape, String mend) throws InvalidConfigurationException {
        if (!setting.absent() && !shape.matcher(setting.text()).matches()) {
            throw setting.wrongSecret("is not what it must be", mend);
        }
        return setting.absent() ? Optional.empty() : Optional.of(new Secret(setting.text()));
    }

    /** The same as {@link #secret}, for secrets that the operator invents: it must be too long to be guessed. */
    static Optional<Secret> ownSecret(SettingValue setting, Pattern shape, String mend) throws InvalidConfigurationException {
        Optional<Secret> secret = secret(setting, shape, mend);
        int characters = setting.text().length();
        if (secret.isPresent() && characters < LEAST_SECRET) {
            throw setting.wrongSecret(
                    "has " + characters + (characters == 1 ? " character" : " characters") + ", which can be guessed",
                    "write at least " + LEAST_SECRET + ", such as openssl rand -hex 32 makes");
        }
        return secret;
    }

    static Path path(SettingValue setting, Path home, Path here) throws InvalidConfigurationException {
        try {
            return (setting.fromEnvironment() ? here : home).resolve(setting.text()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw setting.wrong("write the name of a file or folder");
        }
    }
}
