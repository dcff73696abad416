package org.indaba.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that were let go of, and what of them is still to be removed after the commit.
 *
 * @param unused the SHA-256 of stored bytes that nobody uses any more
 * @param unfetched files that their channel still holds
 */
public record Released(List<String> unused, List<Unfetched> unfetched) {
    public static final Released NOTHING = new Released(List.of(), List.of());

    /** @param reference as it was sealed for the file's id */
    public record Unfetched(long id, String channel, byte[] reference) {}

    public Released {
        unused = List.copyOf(unused);
        unfetched = List.copyOf(unfetched);
    }

    public Released and(Released other) {
        List<String> both = new ArrayList<>(unused);
        both.addAll(other.unused);
        return new Released(both, Stream.concat(unfetched.stream(), other.unfetched.stream()).toList());
    }

    @Override
    public String toString() {
        return "Released[" + unused.size() + " unused, " + unfetched.size() + " unfetched]";
    }
}
