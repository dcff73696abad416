package org.indaba.markup;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a stretch of a text is formatted.
 *
 * @param from its first UTF-16 unit
 * @param to the unit behind its last
 * @param address of a link; empty for all else
 */
public record Span(Kind kind, int from, int to, String address) {
    /** What a channel may show differently. */
    public enum Kind { QUOTE, BOLD, ITALIC, LINK, CODE, PRE }

    private static final int MOST_ADDRESS = 2_000;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[\\w.+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** Letters that no browser takes for anything but part of an address. */
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

    /** Whether a link may lead there: to a page of a named host, or to a mailbox. */
    public static boolean mayLead(String address) {
        return address.length() <= MOST_ADDRESS && (isWeb(address) || MAIL.matcher(address).matches());
    }

    /** Whether it leads to a page. */
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

    /** What of it lies between two places; empty where nothing does. */
    Optional<Span> within(int first, int last) {
        int start = Math.max(from, first);
        int end = Math.min(to, last);
        return start < end ? Optional.of(new Span(kind, start, end, address)) : Optional.empty();
    }

    /** One line, which {@link #parse} reads. */
    public String stored() {
        return kind + " " + from + " " + to + (address.isEmpty() ? "" : " " + address);
    }

    /** Empty for what this release knows nothing of. */
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
