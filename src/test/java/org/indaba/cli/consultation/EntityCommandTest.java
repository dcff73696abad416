package org.indaba.cli.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.INVITED_ENTITY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.cli.CommandScene;
import org.indaba.cli.context.CommandException;
import org.indaba.consultation.Consultation;
import org.indaba.vault.InvitationSecret;
import org.junit.jupiter.api.Test;

/** {@code entity}: those invited by name. */
class EntityCommandTest extends CommandScene {
    @Test
    void entities_are_invited_only_where_those_invited_alone_may_answer() throws IOException {
        Path names = Files.writeString(folder.resolve("names.txt"), "World Health Organization\n\nUNESCO\n");
        assertThat(run("entity", "add", "wg-study", names.toString())).isEqualTo(2);
        assertThat(said()).contains("wg-study is open to all; write open-to: invited in its file").hasLineCount(1);
        assertThat(fixture.database.<Integer>read(db -> db.fetchCount(INVITED_ENTITY))).isZero();
    }

    @Test
    void each_name_gets_a_link_once_whose_secret_is_stored_nowhere() throws IOException {
        study = toThoseInvited(study);
        Path names = Files.writeString(folder.resolve("names.txt"), "World Health Organization\n\nUNESCO\n");
        assertThat(run("entity", "add", "wg-study", names.toString())).as(said()).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).matches("UNESCO\thttps://t\\.me/indaba_bot\\?start=t_[0-9a-f]{40}"
                + "\thttps://indaba\\.example\\.org/c/wg-study\\?invited=[0-9a-f]{40}");
        String secret = lines.get(1).substring(lines.get(1).length() - 40);
        assertThat(fixture.database.<String>read(db -> db.selectFrom(INVITED_ENTITY).fetch().formatJSON()))
                .doesNotContain(secret).doesNotContain("UNESCO").contains(InvitationSecret.hash(secret));
        out.reset();
        assertThat(run("entity", "list", "wg-study")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("World Health Organization\tinvited", "UNESCO\tinvited");
        err.reset();
        assertThat(run("entity", "add", "wg-study", names.toString())).isEqualTo(2);
        assertThat(said()).contains("'World Health Organization' is invited already").hasLineCount(1);
        assertThat(fixture.database.<Integer>read(db -> db.fetchCount(INVITED_ENTITY))).isEqualTo(2);
    }

    @Test
    void nobody_is_invited_where_a_link_would_be_missing_that_cannot_be_had_again() throws IOException {
        study = toThoseInvited(study);
        Path names = Files.writeString(folder.resolve("names.txt"), "UNESCO\n");
        bot = Optional.of(Optional::empty);
        assertThat(run("entity", "add", "wg-study", names.toString())).isEqualTo(1);
        assertThat(said()).contains("Telegram did not tell the bot's name").hasLineCount(1);
        err.reset();
        bot = Optional.empty();
        publicUrl = Optional.empty();
        assertThat(run("entity", "add", "wg-study", names.toString())).isEqualTo(2);
        assertThat(said()).contains("TELEGRAM_BOT_TOKEN", "INDABA_PUBLIC_URL").hasLineCount(1);
        assertThat(out.size()).isZero();
        assertThat(fixture.database.<Integer>read(db -> db.fetchCount(INVITED_ENTITY))).isZero();
    }

    @Test
    void links_lead_where_people_can_go() throws IOException {
        study = toThoseInvited(study);
        bot = Optional.empty();
        assertThat(run("entity", "add", "wg-study", Files.writeString(folder.resolve("a.txt"), "FAO").toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .matches("FAO\thttps://indaba\\.example\\.org/c/wg-study\\?invited=[0-9a-f]{40}\\R");
        out.reset();
        bot = Optional.of(() -> Optional.of("indaba_bot"));
        publicUrl = Optional.empty();
        assertThat(run("entity", "add", "wg-study", Files.writeString(folder.resolve("b.txt"), "WHO").toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .matches("WHO\thttps://t\\.me/indaba_bot\\?start=t_[0-9a-f]{40}\\R");
    }

    private static Consultation toThoseInvited(Consultation study) {
        return new Consultation(
                study.code(), study.title(), study.edition(), study.languages(), study.scope(), study.zone(),
                study.opens(), study.closes(), study.contact(), study.retentionDays(), study.operator(), List.of(),
                true, true);
    }

    @Test
    void a_list_of_names_that_is_none_is_refused_with_its_line() throws IOException {
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("\n \n", "has no name in it");
        refused.put("UNESCO\nFAO\nunesco\n", "names.txt:3: the name stands in line 1 already");
        refused.put("a".repeat(201), "names.txt:1: a name is one line of at most 200 characters");
        refused.forEach((text, why) -> {
            err.reset();
            try {
                Files.writeString(folder.resolve("names.txt"), text);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(run("entity", "add", "wg-study", folder.resolve("names.txt").toString())).isEqualTo(2);
            assertThat(said()).contains(why).hasLineCount(1);
        });
        Path csv = Files.writeString(folder.resolve("names.csv"), "\"Kofi, Ama \"\"and\"\" sons\",x\nFAO,y\n");
        assertThat(read(csv)).containsExactly("Kofi, Ama \"and\" sons", "FAO");
    }

    private static List<String> read(Path file) {
        try {
            return EntityNames.read(file);
        } catch (CommandException e) {
            throw new AssertionError(e);
        }
    }
}
