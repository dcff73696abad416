package org.indaba.store.media;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files whose rows were deleted, with what has to be deleted from disk after the commit.
 *
 * @param unused the SHA-256 of stored bytes that nobody uses any more
 * @param unfetched files that their channel still holds
 */
public record ReleasedFiles(List<String> unused, List<Unfetched> unfetched) {
    public static final ReleasedFiles NOTHING = new ReleasedFiles(List.of(), List.of());

    /** @param reference the reference that was sealed for the file's id */
    public record Unfetched(long id, String channel, byte[] reference) {}

    public ReleasedFiles {
        unused = List.copyOf(unused);
        unfetched = List.copyOf(unfetched);
    }

    public ReleasedFiles and(ReleasedFiles other) {
        List<String> both = new ArrayList<>(unused);
        both.addAll(other.unused);
        return new ReleasedFiles(both, Stream.concat(unfetched.stream(), other.unfetched.stream()).toList());
    }

    @Override
    public String toString() {
        return "ReleasedFiles[" + unused.size() + " unused, " + unfetched.size() + " unfetched]";
    }
}
