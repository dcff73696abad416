package org.indaba.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.indaba.channel.telegram.UpdateFuzz;
import org.indaba.channel.webchat.FormFuzz;
import org.indaba.channel.webchat.ResumeCodeFuzz;
import org.indaba.conversation.ButtonDataFuzz;
import org.indaba.document.CommentDraftFuzz;
import org.indaba.http.network.ClientAddressFuzz;
import org.indaba.phrases.AcceptLanguageFuzz;
import org.indaba.places.CountryFuzz;
import org.indaba.questionnaire.QuestionnaireFuzz;
import org.indaba.questionnaire.parser.ParseResultFuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fuzz target over its seeds and what comes of them by chance; {@code .ci/nightly fuzz} goes on from there. */
class FuzzTest {
    private static final Path SEEDS = Path.of("src/test/resources/fuzz");
    private static final long SEED = 20_261_127;
    private static final int CHANGES = 60;

    static List<Class<?>> targets() {
        return List.of(
                UpdateFuzz.class, ButtonDataFuzz.class, FormFuzz.class, ResumeCodeFuzz.class, QuestionnaireFuzz.class, CommentDraftFuzz.class,
                CountryFuzz.class, ParseResultFuzz.class, AcceptLanguageFuzz.class, ClientAddressFuzz.class);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void every_seed_and_what_comes_of_it_by_chance_is_taken_or_refused(Class<?> target) throws Exception {
        Method fuzz = target.getMethod("fuzzerTestOneInput", byte[].class);
        Random chance = new Random(SEED);
        List<Path> seeds = seeds(target);
        assertThat(seeds).as("seeds of " + target.getSimpleName()).isNotEmpty();
        for (Path seed : seeds) {
            byte[] whole = Files.readAllBytes(seed);
            fuzz.invoke(null, (Object) whole);
            for (int i = 0; i < CHANGES; i++) {
                fuzz.invoke(null, (Object) changed(whole, chance));
            }
        }
    }

    private static byte[] changed(byte[] seed, Random chance) {
        byte[] changed = Arrays.copyOf(seed, chance.nextInt(4) == 0 ? chance.nextInt(seed.length + 1) : seed.length);
        for (int i = chance.nextInt(5); i > 0 && changed.length > 0; i--) {
            changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
        }
        return changed;
    }

    private static List<Path> seeds(Class<?> target) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve(target.getSimpleName()))) {
            return files.sorted().toList();
        }
    }

    @Test
    void no_target_is_forgotten() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            assertThat(sources.map(each -> each.getFileName().toString()).filter(each -> each.endsWith("Fuzz.java")))
                    .containsExactlyInAnyOrderElementsOf(targets().stream().map(each -> each.getSimpleName() + ".java").toList());
        }
    }
}
