package org.indaba.intake;

import java.util.List;
import org.indaba.channel.Receipt;

/**
 * What a turn leaves to be done after its commit.
 *
 * @param unused the SHA-256 of files that nobody uses any more
 * @param erased something was deleted for good, and must leave the database's log too
 */
record Taken(Receipt receipt, List<String> unused, boolean erased) {
    Taken {
        unused = List.copyOf(unused);
    }
}
