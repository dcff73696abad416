package org.indaba.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.INVITATION;
import static org.indaba.store.schema.Tables.TOKEN;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.api.TokenSecret;
import org.indaba.consultation.ReadAccess;
import org.indaba.consultation.Role;
import org.indaba.coordination.role.OpenedInvitation;
import org.indaba.export.Fixture;
import org.indaba.places.Region;
import org.indaba.store.staff.InvitationTable;
import org.indaba.store.token.TokenTable;
import org.indaba.vault.InvitationSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code invite} and {@code token}: who is let in. */
class AccessCommandsTest extends CommandScene {
    @Test
    void invite_prints_the_link_alone_and_keeps_a_hash_of_it() {
        assertThat(run("invite", "--role", "coordinator", "--region", "africa")).isZero();
        String link = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(link).matches("https://t\\.me/indaba_bot\\?start=i_[0-9a-f]{40}");
        String secret = link.substring(link.indexOf("i_") + 2);
        OpenedInvitation found = fixture.database.read(db -> InvitationTable.find(db, InvitationSecret.hash(secret))).orElseThrow();
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
        OpenedInvitation found = fixture.database.read(db -> InvitationTable.find(db, InvitationSecret.hash(secret))).orElseThrow();
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
        TokenTable.Found token = find(secret).orElseThrow();
        assertThat(token.access()).isEqualTo(new ReadAccess(Role.READER, Optional.of(Region.AFRICA)));
        assertThat(said()).contains("token " + token.id()).doesNotContain(secret.trim());
    }

    @Test
    void a_revoked_token_is_gone_and_both_acts_are_in_the_audit() {
        run("token", "create", "--role", "secretariat");
        String secret = out.toString(StandardCharsets.US_ASCII);
        String id = find(secret).orElseThrow().id();

        assertThat(run("token", "revoke", id)).isZero();
        assertThat(find(secret).orElseThrow().revoked()).isPresent();
        List<String> acts = fixture.database.read(db -> db.select(AUDIT.ACT, AUDIT.SUBJECT).from(AUDIT)
                .orderBy(AUDIT.SEQ).fetch(row -> row.value1() + " " + row.value2()));
        assertThat(acts).containsExactly("token-created " + id, "token-revoked " + id);

        err.reset();
        assertThat(run("token", "revoke", id)).isEqualTo(1);
        assertThat(said()).startsWith("indaba: no token in force").hasLineCount(1);
    }

    @Test
    void a_token_may_have_a_name_and_a_last_day_and_the_list_shows_both_with_the_last_use_and_no_secret() {
        run("token", "create", "--role", "reader", "--region", "africa", "--name", "monthly report", "--until", "2099-03-31");
        String secret = out.toString(StandardCharsets.US_ASCII).trim();
        String id = find(secret).orElseThrow().id();
        run("token", "create", "--role", "secretariat");
        fixture.database.write("test", db -> {
            TokenTable.markUsed(db, id, Instant.parse("2027-02-03T04:05:06.789Z"));
            TokenTable.revoke(db, id, Instant.parse("2027-03-04T05:06:07Z"));
            return null;
        }).join();
        out.reset();

        assertThat(run("token", "list")).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).isEqualTo("id\trole\tregion\tname\tmade\tlast-day\tlast-used\twithdrawn");
        assertThat(lines.subList(1, 3)).anyMatch(each -> each.equals(id + "\treader\tafrica\tmonthly report\t"
                + Fixture.NOW + "\t2099-03-31\t2027-02-03T04:05:06Z\t2027-03-04T05:06:07Z"));
        assertThat(lines.subList(1, 3)).anyMatch(each -> each.endsWith("\tsecretariat\t-\t-\t" + Fixture.NOW + "\t-\t-\t-"));
        assertThat(lines).hasSize(3).noneMatch(each -> each.contains(secret) || each.contains(TokenSecret.hash(secret)));
        assertThat(find(secret).orElseThrow().expires()).as("the last day counts whole")
                .hasValue(Instant.parse("2099-04-01T00:00:00Z"));
    }

    @Test
    void where_there_are_no_tokens_the_list_is_its_head() {
        assertThat(run("token", "list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "\u001b[2J", "a\u202eb"})
    void a_name_that_would_spoil_the_list_is_refused(String name) {
        assertThat(run("token", "create", "--role", "reader", "--name", name)).isEqualTo(2);
        assertThat(said()).contains("--name must be one line of 1 to 120 characters");
        assertThat(fixture.database.<Integer>read(db -> db.fetchCount(TOKEN))).isZero();
    }

    @Test
    void a_token_is_not_made_for_a_day_that_is_past() {
        assertThat(run("token", "create", "--role", "reader", "--until", "2020-01-01")).isEqualTo(2);
        assertThat(said()).contains("--until is '2020-01-01', which is past");
    }

    private Optional<TokenTable.Found> find(String printed) {
        return fixture.database.read(db -> TokenTable.findByHash(db, TokenSecret.hash(printed.trim())));
    }
}
