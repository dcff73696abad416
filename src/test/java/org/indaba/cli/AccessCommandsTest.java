package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.INVITATION;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.console.TokenSecret;
import org.indaba.consultation.Access;
import org.indaba.consultation.Role;
import org.indaba.coordination.Presented;
import org.indaba.places.Region;
import org.indaba.store.Invitations;
import org.indaba.store.TokenByHash;
import org.indaba.vault.InvitationSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code invite} and {@code token}: who is let in. */
class AccessCommandsTest extends CommandScene {
    @Test
    void invite_prints_the_link_alone_and_keeps_a_hash_of_it() {
        assertThat(run("invite", "--role", "coordinator", "--region", "africa")).isZero();
        String link = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(link).matches("https://t\\.me/indaba_bot\\?start=i_[0-9a-f]{40}");
        String secret = link.substring(link.indexOf("i_") + 2);
        Presented found = fixture.database.read(db -> Invitations.find(db, InvitationSecret.hash(secret))).orElseThrow();
        assertThat(found.role()).isEqualTo(Role.COORDINATOR);
        assertThat(found.scope().words()).isEqualTo("africa");
        List<String> stored =
                fixture.database.read(db -> db.select(INVITATION.HASH).from(INVITATION).fetch(INVITATION.HASH));
        assertThat(stored)
                .as("no secret is stored").noneMatch(each -> each.contains(secret));
    }

    @Test
    void a_role_may_have_a_last_day_which_counts_whole() {
        assertThat(run("invite", "--role", "coordinator", "--region", "africa", "--until", "2099-03-31")).isZero();
        String link = out.toString(StandardCharsets.UTF_8).strip();
        String secret = link.substring(link.indexOf("i_") + 2);
        Presented found = fixture.database.read(db -> Invitations.find(db, InvitationSecret.hash(secret))).orElseThrow();
        assertThat(found.roleEnds()).contains(Instant.parse("2099-04-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, which is past", "soon, it must be a day", "2027-02-31, it must be a day"})
    void a_last_day_that_is_none_is_refused_with_the_mend(String day, String mend) {
        assertThat(run("invite", "--role", "reader", "--until", day)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--until is '" + day + "'", mend);
        assertThat(fixture.database.<Integer>read(db -> db.fetchCount(INVITATION))).isZero();
    }

    @Test
    void invite_says_the_mend_where_its_words_are_wrong() {
        assertThat(run("invite", "--role", "coordinator")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("add --region");
        assertThat(run("invite", "--role", "king")).isEqualTo(2);
    }

    @Test
    void token_create_prints_the_token_alone_and_the_id_beside() {
        assertThat(run("token", "create", "--role", "reader", "--region", "africa")).isZero();

        String secret = out.toString(StandardCharsets.US_ASCII);
        assertThat(secret).matches("[A-Za-z0-9_-]{43,}\\R");
        TokenByHash.Found token = find(secret).orElseThrow();
        assertThat(token.access()).isEqualTo(new Access(Role.READER, Optional.of(Region.AFRICA)));
        assertThat(said()).contains("token " + token.id()).doesNotContain(secret.trim());
    }

    @Test
    void a_revoked_token_is_gone_and_both_acts_are_in_the_audit() {
        run("token", "create", "--role", "secretariat");
        String secret = out.toString(StandardCharsets.US_ASCII);
        String id = find(secret).orElseThrow().id();

        assertThat(run("token", "revoke", id)).isZero();
        assertThat(find(secret)).isEmpty();
        List<String> acts = fixture.database.read(db -> db.select(AUDIT.ACT, AUDIT.SUBJECT).from(AUDIT)
                .orderBy(AUDIT.SEQ).fetch(row -> row.value1() + " " + row.value2()));
        assertThat(acts).containsExactly("token-created " + id, "token-revoked " + id);

        err.reset();
        assertThat(run("token", "revoke", id)).isEqualTo(1);
        assertThat(said()).startsWith("indaba: no token in force").hasLineCount(1);
    }

    private Optional<TokenByHash.Found> find(String printed) {
        return fixture.database.read(db -> TokenByHash.run(db, TokenSecret.hash(printed.trim())));
    }
}
