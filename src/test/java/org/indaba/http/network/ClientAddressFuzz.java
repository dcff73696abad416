package org.indaba.http.network;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Fuzz target: what a proxy is said to forward names a network of bounded length, and asks no name server. */
public final class ClientAddressFuzz {
    private static final Site SITE = new Site(Optional.empty(), List.of("127.0.0.1"));
    private static final int LONGEST = 45;

    private ClientAddressFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String said = new String(data, StandardCharsets.UTF_8);
        if (new ClientAddress("127.0.0.1", "http", name -> List.of(said), SITE).network().length() > LONGEST) {
            throw new AssertionError("a network of any length");
        }
    }
}
