package org.indaba.http.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses IP addresses, which can be written in several ways. No name is ever looked up. */
final class IpAddress {
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");
    private static final Pattern IPV6 = Pattern.compile("(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]{2,45}");
    private static final int LONGEST = 64;

    /** The bytes that one subscriber of IPv6 has: RFC 6177. */
    private static final int SUBSCRIBER_BYTES = 8;

    private IpAddress() {}

    /**
     * Parses an address, also in brackets, with a zone, or with a port. The result is empty where the text is no address.
     */
    static Optional<InetAddress> parse(String written) {
        return written.length() > LONGEST ? Optional.empty() : plain(bare(written));
    }

    /** Parses an address with nothing beside it. */
    static Optional<InetAddress> plain(String bare) {
        if (!IPV4.matcher(bare).matches() && !IPV6.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static String bare(String written) {
        int bracket = written.indexOf(']');
        if (written.startsWith("[") && bracket > 0) {
            return withoutZone(written.substring(1, bracket));
        }
        int colon = written.indexOf(':');
        boolean port = colon >= 0 && colon == written.lastIndexOf(':');
        return port ? written.substring(0, colon) : withoutZone(written);
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    /**
     * Returns an IPv4 address as it is, and of an IPv6 address the 64 bits that one subscriber has. Any other text stays as
     * it is.
     */
    static String network(String written) {
        return parse(written).map(IpAddress::network).orElse(written);
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length <= SUBSCRIBER_BYTES) {
            return address.getHostAddress();
        }
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < SUBSCRIBER_BYTES; i += 2) {
            groups.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff)).append(':');
        }
        return groups.append(":/64").toString();
    }
}
