package org.indaba.http.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A network: all addresses that begin with the same bits, as RFC 4632 (IPv4) and RFC 4291 (IPv6) write them: {@code
 * 10.0.0.0/8}. An address alone is the network of that address.
 *
 * @param first its lowest address
 * @param bits how many bits its addresses have in common, counted from the first
 */
public record Network(InetAddress first, int bits) {
    private static final int BITS_OF_A_BYTE = 8;

    /**
     * The result is empty where the text is no network. Its first address is the one that was written, the lowest or not.
     */
    public static Optional<Network> parse(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            return IpAddress.plain(written).map(address -> new Network(address, length(address)));
        }
        String bits = written.substring(slash + 1);
        return IpAddress.plain(written.substring(0, slash))
                .filter(address -> bits.matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(bits) <= length(address))
                .map(address -> new Network(address, Integer.parseInt(bits)));
    }

    /** The same with its lowest address first. */
    public Network whole() {
        try {
            int length = length(first);
            BigInteger low = number(first).shiftRight(length - bits).shiftLeft(length - bits);
            byte[] bytes = new byte[length / BITS_OF_A_BYTE];
            byte[] digits = low.toByteArray();
            for (int i = 1; i <= Math.min(bytes.length, digits.length); i++) {
                bytes[bytes.length - i] = digits[digits.length - i];
            }
            return new Network(InetAddress.getByAddress(bytes), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has four or sixteen bytes", e);
        }
    }

    boolean contains(InetAddress address) {
        int rest = length(first) - bits;
        return length(address) == length(first)
                && number(address).shiftRight(rest).equals(number(first).shiftRight(rest));
    }

    private static int length(InetAddress address) {
        return address.getAddress().length * BITS_OF_A_BYTE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    @Override
    public String toString() {
        return first.getHostAddress() + (bits == length(first) ? "" : "/" + bits);
    }
}
