package org.indaba.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir
    private Path folder;

    @Test
    void a_verb_that_opens_what_was_made_before_makes_no_key_file() throws IOException {
        Path file = folder.resolve("indaba.key");
        assertThatThrownBy(() -> Vault.existing(file))
                .hasMessage("there is no key file " + file + ": put the one there that belongs to the data");
        assertThat(file).doesNotExist();

        Vault made = Vault.at(file);
        assertThat(Vault.existing(file).backupKey()).isEqualTo(made.backupKey()).hasSize(32);
        assertThat(Vault.at(folder.resolve("other.key")).backupKey()).isNotEqualTo(made.backupKey());
    }
}
