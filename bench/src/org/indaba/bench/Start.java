package org.indaba.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * From the start of a process to its first answer 200 and to the line that it listens: {@code ./indaba} on an empty
 * data directory and on one that is there, and Javalin alone, each with its class archive, in turns.
 */
final class Start {
    private static final double GOAL = 3;

    private record Started(double readyMillis, double lineMillis, double cpuMillis) {}

    private final Path home;
    private final Path work;
    private final Report report;
    private final int times = Integer.getInteger("times", 5);

    Start(Path home, Path work, Report report) {
        this.home = home;
        this.work = work;
        this.report = report;
    }

    void run() throws Exception {
        Files.createDirectories(work);
        List<String> bare = bare();
        List<String> indaba = List.of(home.resolve("indaba").toString());
        Map<String, List<Started>> all = new LinkedHashMap<>();
        Processes.run(List.of(indaba.get(0), "--version"), Map.of());
        for (int round = 0; round <= times; round++) {
            World.empty(work.resolve("var"));
            for (String what : List.of("javalin", "indaba-first", "indaba")) {
                Started started = start(what.equals("javalin") ? bare : indaba);
                if (round > 0) {
                    all.computeIfAbsent(what, any -> new ArrayList<>()).add(started);
                    Map<String, Object> figures = new LinkedHashMap<>();
                    figures.put("of", what);
                    figures.put("round", round);
                    figures.put("first_200_ms", started.readyMillis());
                    figures.put("line_ms", started.lineMillis());
                    figures.put("cpu_ms", started.cpuMillis());
                    report.line("start", figures);
                }
            }
        }
        List<Started> reference = all.get("javalin");
        for (String what : List.of("indaba", "indaba-first")) {
            double own = Report.median(all.get(what).stream().map(Started::readyMillis).toList());
            double javalin = Report.median(reference.stream().map(Started::readyMillis).toList());
            double cpu = Report.median(all.get(what).stream().map(Started::cpuMillis).toList());
            double javalinCpu = Report.median(reference.stream().map(Started::cpuMillis).toList());
            String of = what.equals("indaba") ? "start" : "start on an empty data directory";
            report.row(of + ", first 200", String.format(
                    Locale.ROOT, "%.0f ms to %.0f ms = %.2f x", own, javalin, own / javalin),
                    what.equals("indaba") ? String.format(Locale.ROOT, "<= %.0f x", GOAL) : "");
            report.row(of + ", CPU until then", String.format(
                    Locale.ROOT, "%.0f ms to %.0f ms = %.2f x", cpu, javalinCpu, cpu / javalinCpu), "");
        }
    }

    private Started start(List<String> command) throws IOException, InterruptedException {
        int port = Probe.freePort();
        List<String> words = command.stream().map(each -> each.equals("PORT") ? Integer.toString(port) : each).toList();
        long start = System.nanoTime();
        Process process = Processes.start(words, Map.of(
                "INDABA_PORT", Integer.toString(port), "INDABA_DATA_DIR", work.resolve("var").toString(),
                "INDABA_KEY_FILE", work.resolve("indaba.key").toString()));
        double[] line = new double[1];
        Thread reader = new Thread(() -> {
            try (BufferedReader out = process.inputReader()) {
                out.readLine();
                line[0] = (System.nanoTime() - start) / 1e6;
            } catch (IOException e) {
                line[0] = Double.NaN;
            }
        });
        reader.start();
        try {
            Probe.untilReady(port, process.toHandle());
            double ready = (System.nanoTime() - start) / 1e6;
            double cpu = Usage.cpuSeconds(process.pid()) * 1_000;
            reader.join();
            return new Started(ready, line[0], cpu);
        } finally {
            Processes.end(process);
        }
    }

    /** Puts Javalin into a jar of its own, archives its classes, and says how to start it as the launcher would. */
    private List<String> bare() throws IOException, InterruptedException {
        Path jar = work.resolve("bare.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file);
                ZipFile shaded = new ZipFile(home.resolve("target/indaba.jar").toFile())) {
            for (ZipEntry each : shaded.stream().filter(entry -> BareJavalin.needs(entry.getName())).toList()) {
                out.putNextEntry(new ZipEntry(each.getName()));
                shaded.getInputStream(each).transferTo(out);
            }
            for (Class<?> own : List.of(BareJavalin.class, Probe.class)) {
                String name = own.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(name));
                own.getClassLoader().getResourceAsStream(name).transferTo(out);
            }
        }
        Path archive = work.resolve("bare.jsa");
        Files.deleteIfExists(archive);
        List<String> options = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:disable",
                "-Xlog:all=error:stderr", "-XX:+UseSerialGC", "-Xmx128m", "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0");
        List<String> dump = new ArrayList<>(options);
        dump.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", jar.toString(), BareJavalin.class.getName(),
                "0", "once"));
        Processes.run(dump, Map.of());
        List<String> start = new ArrayList<>(options);
        start.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-cp", jar.toString(), BareJavalin.class.getName(),
                "PORT"));
        return start;
    }
}
