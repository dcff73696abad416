package org.indaba.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the measurements that are named, in this order. */
public final class Bench {
    private Bench() {}

    public static void main(String[] words) throws Exception {
        Path work = Path.of(words[0]);
        Path home = Path.of(System.getProperty("indaba.home"));
        Files.createDirectories(work);
        Report report = new Report();
        for (String what : List.of(words).subList(1, words.length)) {
            switch (what) {
                case "turns" -> new Turns(work.resolve("turns"), report).run();
                case "start" -> new Start(home, work.resolve("start"), report).run();
                case "export" -> new Export(home, dir(work.resolve("export")), report).run();
                case "memory" -> new Memory(home, dir(work.resolve("memory")), report).run();
                case "whole" -> new Whole(home, dir(work.resolve("whole")), report).run();
                case "pages" -> new Pages(home, dir(work.resolve("pages")), report).run();
                case "broadcast" -> new Broadcast(home, dir(work.resolve("broadcast")), report).run();
                case "growth" -> new Growth(work.resolve("growth"), report).run();
                case "hour" -> new Hour(home, dir(work.resolve("hour")), report).run();
                default -> throw new IllegalArgumentException(what);
            }
        }
        report.printTable();
        System.exit(0);
    }

    private static Path dir(Path folder) throws java.io.IOException {
        return Files.createDirectories(folder);
    }
}
