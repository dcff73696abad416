package org.indaba.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void a_key_file_that_was_typed_may_begin_with_a_mark_of_its_editor() throws IOException {
        Path made = folder.resolve("indaba.key");
        new KeyFile(made).make();
        String digits = Files.readString(made);
        Path typed = Files.writeString(
                folder.resolve("typed.key"), "\uFEFF" + digits.toUpperCase(Locale.ROOT).strip() + "\r\n");
        assertThat(Vault.existing(typed).backupKey()).isEqualTo(Vault.existing(made).backupKey());
        assertThat(new KeyFile(typed).keepUntil(LocalDate.parse("2027-01-31"))).hasSameBinaryContentAs(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1251"})
    void a_key_file_that_is_none_says_what_it_must_hold(String charset) throws IOException {
        Path typed = Files.writeString(
                folder.resolve("typed.key"), "\u0430" + "a".repeat(63), Charset.forName(charset));
        assertThatThrownBy(() -> Vault.existing(typed)).isInstanceOf(IOException.class)
                .hasMessage(typed + " is not a key file: it must hold 64 hexadecimal digits; put back the right one");
    }
}
