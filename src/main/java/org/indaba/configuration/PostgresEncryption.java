package org.indaba.configuration;

import java.util.Arrays;
import java.util.List;

/**
 * Checks that the URL decides whether the connection to PostgreSQL is encrypted. By default its driver uses {@code
 * sslmode=prefer}: it encrypts where the server offers that, and goes on unencrypted where somebody in between says that it
 * does not (jdbc.postgresql.org, "Connecting to the Database").
 */
final class PostgresEncryption {
    /** The settings that go on unencrypted where encryption is refused. */
    private static final List<String> FALLS_BACK = List.of("sslmode=allow", "sslmode=prefer");

    private static final List<String> HERE = List.of("", "localhost", "::1");

    private PostgresEncryption() {}

    /** @param rest the part of the URL after {@code jdbc:postgresql:} */
    static boolean isDecided(String rest) {
        int question = rest.indexOf('?');
        List<String> parameters = question < 0 ? List.of() : List.of(rest.substring(question + 1).split("&"));
        boolean said = parameters.stream().anyMatch(each -> each.startsWith("sslmode=") || each.equals("ssl=true"));
        boolean fallsBack = parameters.stream().anyMatch(FALLS_BACK::contains);
        return isHere(question < 0 ? rest : rest.substring(0, question)) || said && !fallsBack;
    }

    /** Several servers are separated by commas. */
    private static boolean isHere(String place) {
        if (!place.startsWith("//")) {
            return true;
        }
        int slash = place.indexOf('/', 2);
        String servers = slash < 0 ? place.substring(2) : place.substring(2, slash);
        return Arrays.stream(servers.split(",", -1)).map(PostgresEncryption::host)
                .allMatch(host -> HERE.contains(host) || host.matches("127(\\.\\d{1,3}){3}"));
    }

    private static String host(String server) {
        if (server.startsWith("[")) {
            return server.substring(1, Math.max(1, server.indexOf(']')));
        }
        int colon = server.indexOf(':');
        return colon < 0 ? server : server.substring(0, colon);
    }
}
