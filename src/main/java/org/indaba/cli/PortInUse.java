package org.indaba.cli;

import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;

/** Whether a server did not start because of the address that it was to listen on. */
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
