package org.indaba.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A disk of its own at a folder, seen by those alone who enter by {@link #entering}. It is gone when this is closed. */
final class SmallDisk implements AutoCloseable {
    private final Process holder;
    private final Path folder;

    SmallDisk(Path folder, int megabytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.holder = new ProcessBuilder(
                        "unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && echo mounted && exec cat",
                        folder.toString())
                .redirectErrorStream(true).start();
        BufferedReader said = holder.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (!"mounted".equals(line)) {
            holder.destroyForcibly();
            throw new IOException("no small disk can be mounted here: " + line);
        }
    }

    /** What commands that are to see it begin with. */
    List<String> entering() {
        return List.of("nsenter", "-t", Long.toString(holder.pid()), "-m");
    }

    /** Takes all the room that is left. */
    void fill() throws Exception {
        run("cat /dev/zero > '" + ballast() + "' 2>/dev/null; true");
    }

    /** Takes room until so many megabytes are left. */
    void fillUpTo(int megabytes) throws Exception {
        run("free=$(df -m --output=avail '" + folder + "' | tail -n 1); "
                + "head -c $((free - " + megabytes + "))M /dev/zero > '" + ballast() + "'");
    }

    void makeRoom() throws Exception {
        run("rm '" + ballast() + "'");
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private void run(String command) throws Exception {
        Process process = new ProcessBuilder(Stream.concat(entering().stream(), Stream.of("sh", "-c", command)).toList())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("on the small disk: " + said);
        }
    }

    /** Brings what is on it to the folder itself, as to a larger disk. */
    void moveOut() throws Exception {
        Path inside = Path.of("/proc/" + holder.pid() + "/root").resolve(folder.toString().substring(1));
        try (Stream<Path> all = Files.walk(inside)) {
            for (Path each : all.skip(1).toList()) {
                Files.copy(each, folder.resolve(inside.relativize(each).toString()));
            }
        }
    }

    @Override
    public void close() {
        holder.destroy();
    }
}
