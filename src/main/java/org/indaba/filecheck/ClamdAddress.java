package org.indaba.filecheck;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of clamd: the path of a Unix socket, or a host and a port.
 *
 * @param text such as {@code /run/clamav/clamd.ctl} or {@code 127.0.0.1:3310}
 */
public record ClamdAddress(String text) {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    /** The result is empty where the text is neither. */
    public static Optional<ClamdAddress> parse(String text) {
        Matcher host = HOST_AND_PORT.matcher(text);
        boolean right = text.startsWith("/") || host.matches() && port(host) > 0 && port(host) <= HIGHEST_PORT;
        return right ? Optional.of(new ClamdAddress(text)) : Optional.empty();
    }

    private static int port(Matcher host) {
        return Integer.parseInt(host.group(2));
    }

    /** A channel that is not connected yet. */
    SocketChannel open() throws IOException {
        ProtocolFamily family = text.startsWith("/") ? StandardProtocolFamily.UNIX : null;
        return family == null ? SocketChannel.open() : SocketChannel.open(family);
    }

    /** The host is looked up each time, since the host of a container changes its address. */
    SocketAddress address() throws UnknownHostException {
        if (text.startsWith("/")) {
            return UnixDomainSocketAddress.of(text);
        }
        int colon = text.lastIndexOf(':');
        InetSocketAddress address =
                new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        if (address.isUnresolved()) {
            throw new UnknownHostException("the scanner's host");
        }
        return address;
    }
}
