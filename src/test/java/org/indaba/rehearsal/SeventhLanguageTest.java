package org.indaba.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.indaba.phrases.Foreign;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.QuestionnaireFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Portuguese, by a file of phrases in the configuration folder and a questionnaire that has it. */
class SeventhLanguageTest {
    private static final Path FILES = Path.of("src/test/resources/languages");
    private static final Language PORTUGUESE = new Language("pt");

    @TempDir
    Path config;

    private Phrasebook phrases() throws IOException {
        Path folder = Files.createDirectories(config.resolve("phrases"));
        Files.copy(FILES.resolve("pt.properties"), folder.resolve("pt.properties"));
        return Phrasebook.load(config);
    }

    @Test
    void it_is_offered_after_the_six() throws IOException {
        Phrasebook phrases = phrases();
        assertThat(phrases.languages().stream().map(phrases::nativeName))
                .containsExactly("عربي", "中文", "English", "Français", "Русский", "Español", "Português");
    }

    @Test
    void a_whole_interview_is_held_in_it() throws IOException {
        String transcript = play("sim", "[Sociedade civil]", "Saltar", "Moçambique", "Boa.", "[Seguinte]", "2",
                "Sem nome", "[Entregar]", "parar", "[Manter]");
        assertThat(transcript).contains("""
                > sim
                < Qual destas descrições lhe corresponde melhor?
                  [Governo]
                  [Setor privado]
                  [Sociedade civil]
                  [Organização internacional]
                  [Academia ou comunidade técnica]
                  [Outro]
                  [Saltar]
                """).contains("""
                < 1 de 2 (a)
                  Como foi a sua colheita este ano?

                  Tradução não oficial

                  Responda com um texto ou uma mensagem de voz, em quantas mensagens quiser.
                  [Saltar] [Voltar]
                """).contains("submitted, country MZ", "colheita a: Boa.", "colheita b: wheat");
        transcript.lines().filter(line -> line.startsWith("<") || line.startsWith("  ")).forEach(line ->
                assertThat(Foreign.in(PORTUGUESE, line)).as(line).isEmpty());
    }

    private String play(String... acts) throws IOException {
        Phrasebook phrases = phrases();
        Path file = FILES.resolve("colheita.yaml");
        StringWriter transcript = new StringWriter();
        new Rehearsal(
                        QuestionnaireFile.parse(file.toString(), Files.readAllBytes(file)), phrases,
                        phrases.vocabulary(), Optional.of(PORTUGUESE), Dialogue.START)
                .play(new BufferedReader(new StringReader(String.join("\n", acts))), new PrintWriter(transcript), true);
        return transcript.toString();
    }
}
