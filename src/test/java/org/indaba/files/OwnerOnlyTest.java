package org.indaba.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_made_can_be_read_by_its_owner_alone() throws IOException {
        Path inner = OwnerOnly.createDirectories(folder.resolve("a").resolve("b"));
        Path file = OwnerOnly.createFile(inner.resolve("file"));

        assertThat(modes(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(modes(inner)).isEqualTo("rwx------");
        assertThat(modes(file)).isEqualTo("rw-------");
        assertThatThrownBy(() -> OwnerOnly.createFile(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void what_is_there_is_taken_from_others() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(OwnerOnly.restrict(file)).isTrue();
        assertThat(OwnerOnly.restrict(folder)).isTrue();

        assertThat(modes(file)).isEqualTo("rw-------");
        assertThat(modes(folder)).isEqualTo("rwx------");
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
