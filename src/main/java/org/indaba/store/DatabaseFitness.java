package org.indaba.store;

import java.util.Optional;

/**
 * Whether the database could take a turn now; each part says in a few words what is wrong with it, if anything.
 *
 * @param file that it is there, the same one, and can be read
 * @param schema that its scripts are those of this program
 * @param writes that what is written is kept
 */
public record DatabaseFitness(Optional<String> file, Optional<String> schema, Optional<String> writes) {
    public boolean isFit() {
        return file.isEmpty() && schema.isEmpty() && writes.isEmpty();
    }
}
