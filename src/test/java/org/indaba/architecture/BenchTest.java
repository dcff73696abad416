package org.indaba.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks use the product's own parts, and are no part of it: a change here must not leave them behind. */
class BenchTest {
    private static final Path SOURCES = Path.of("bench/src");

    @Test
    void the_benchmarks_compile_against_the_product_as_it_is(@TempDir Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            sources = files.filter(each -> each.toString().endsWith(".java")).toList();
        }
        assertThat(sources).hasSizeGreaterThan(10);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            boolean compiled = compiler.getTask(
                            null, files, found,
                            List.of("--release", "17", "-proc:none", "-d", classes.toString(), "-classpath",
                                    System.getProperty("java.class.path")),
                            null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("compiled: %s", found.getDiagnostics()).isTrue();
        }
    }
}
