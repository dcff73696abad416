package org.indaba.store;

import java.util.Optional;

/**
 * Tells whether the database can store a turn now; each part describes a problem in a few words, or is empty.
 *
 * @param file whether the file is there, is the same one, and can be read
 * @param schema whether its scripts are those of this program
 * @param writes whether writes are stored
 */
public record DatabaseFitness(Optional<String> file, Optional<String> schema, Optional<String> writes) {
    public boolean isFit() {
        return file.isEmpty() && schema.isEmpty() && writes.isEmpty();
    }
}
