package org.indaba.markup;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The formatting of a part of a text.
 *
 * @param from its first UTF-16 unit
 * @param to the unit after its last
 * @param address the address of a link; empty for all else
 */
public record Span(Kind kind, int from, int to, String address) {
    /** The kinds of formatting. */
    public enum Kind { QUOTE, BOLD, ITALIC, LINK, CODE, PRE }

    private static final int MOST_ADDRESS = 2_000;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[\\w.+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** Characters that every browser takes for parts of an address. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}\\p{Cf}<>\"'`{}|\\\\^]+");

    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a span from " + from + " to " + to);
        }
        if (kind == Kind.LINK ? !mayLead(address) : !address.isEmpty()) {
            throw new IllegalArgumentException("no span of kind " + kind + " has this address");
        }
    }

    public static Span of(Kind kind, int from, int to) {
        return new Span(kind, from, to, "");
    }

    /** Tells whether a link may lead to this address: a page of a named host, or a mailbox. */
    public static boolean mayLead(String address) {
        return address.length() <= MOST_ADDRESS && (isWeb(address) || MAIL.matcher(address).matches());
    }

    /** Tells whether it leads to a page. */
    public boolean isWeb() {
        return kind == Kind.LINK && isWeb(address);
    }

    static boolean isWeb(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return false;
        }
        try {
            URI uri = URI.create(address);
            return uri.getScheme() != null && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    Span moved(int by) {
        return new Span(kind, from + by, to + by, address);
    }

    /** The part of the span between two positions; empty where there is none. */
    Optional<Span> within(int first, int last) {
        int start = Math.max(from, first);
        int end = Math.min(to, last);
        return start < end ? Optional.of(new Span(kind, start, end, address)) : Optional.empty();
    }

    /** Writes the span as one line, which {@link #parse} reads. */
    public String stored() {
        return kind + " " + from + " " + to + (address.isEmpty() ? "" : " " + address);
    }

    /** The result is empty for a span of a kind that this release does not know. */
    public static Optional<Span> parse(String stored) {
        String[] parts = stored.split(" ", 4);
        try {
            return Optional.of(new Span(
                    Kind.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                    parts.length > 3 ? parts[3] : ""));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unknown) {
            return Optional.empty();
        }
    }
}
