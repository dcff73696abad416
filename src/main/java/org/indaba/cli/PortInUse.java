package org.indaba.cli;

import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;

/** Tells whether a server failed to start because the address on which it should listen is in use. */
final class PortInUse {
    private PortInUse() {}

    static boolean explains(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            boolean address = each instanceof SocketException || each instanceof UnresolvedAddressException;
            if (address || each.getClass().getSimpleName().contains("PortAlreadyInUse")) {
                return true;
            }
        }
        return false;
    }
}
