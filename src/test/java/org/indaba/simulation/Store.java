package org.indaba.simulation;

import com.google.gson.JsonParser;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.indaba.store.MemoryDatabase;

/** What is stored, read past the product. */
final class Store {
    private final MemoryDatabase memory;

    Store(MemoryDatabase memory) {
        this.memory = memory;
    }

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(Reading<T> reading, String sql, Object... values) {
        try (PreparedStatement statement = memory.prepare(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> Optional<T> first(Reading<T> reading, String sql, Object... values) {
        return rows(reading, sql, values).stream().findFirst();
    }

    void change(String sql, Object... values) {
        try (PreparedStatement statement = memory.prepare(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String sql, Object... values) {
        return first(row -> row.getLong(1), sql, values).orElseThrow();
    }

    boolean has(String channel, String key) {
        return count("select count(*) from inbound where channel = ? and inbound_key = ?", channel, key) == 1;
    }

    /** The number of the message with the live buttons. */
    OptionalLong liveOrdinal(String lookup) {
        return first(row -> row.getString(1), "select live_message from address where lookup = ? and live_message is not null", lookup)
                .filter(each -> each.matches("\\d+")).map(each -> OptionalLong.of(Long.parseLong(each)))
                .orElse(OptionalLong.empty());
    }

    long live(long address) {
        return first(row -> row.getLong(1), "select coalesce(live_message, '-1') from address where id = ?", address)
                .orElse(-1L);
    }

    Optional<String> conversation(String lookup) {
        return first(row -> row.getString(1), "select c.state from address a join conversation c"
                + " on c.respondent_id = a.respondent_id where a.lookup = ?", lookup);
    }

    /** Whoever has an address that messages still go to. */
    List<String> reachable() {
        return rows(row -> row.getString(1), "select lookup from address where gone_at is null");
    }

    /** A consultation that did not come from a file. */
    record Launched(String source, String scope) {}

    List<Launched> launched() {
        return rows(row -> new Launched(row.getString(1), row.getString(2)),
                "select source, scope from consultation where origin = 'chat' order by code");
    }

    boolean holdsRole(String lookup) {
        return count("select count(*) from role_grant g join address a on a.id = g.address_id where a.lookup = ?", lookup) > 0;
    }

    /** The question to a human that this message of an address is about. */
    Optional<Long> questionOf(String lookup, String message) {
        return first(row -> row.getLong(1), "select h.question_id from help_relay h join address a on a.id = h.address_id"
                + " where a.lookup = ? and h.message_key = ?", lookup, message);
    }

    /** What someone typed that may be an answer. @param message the last of its messages */
    record Kept(String text, String message) {}

    Optional<Kept> kept(String lookup) {
        return first(row -> row.getString(1), "select d.draft from launch_draft d join address a"
                + " on a.respondent_id = d.respondent_id where a.lookup = ?", lookup)
                .map(each -> JsonParser.parseString(each).getAsJsonObject().getAsJsonArray("reply"))
                .map(parts -> new Kept(
                        parts.asList().stream().map(each -> each.getAsJsonObject().get("text").getAsString())
                                .collect(Collectors.joining("\n")),
                        parts.get(parts.size() - 1).getAsJsonObject().get("message").getAsString()));
    }

    /** What this person was answered. */
    List<Kept> replies(String lookup) {
        return rows(row -> new Kept(row.getString(1), row.getString(2)), "select q.reply, q.reply_key from help_question q"
                + " join address a on a.id = q.address_id where a.lookup = ? and q.reply is not null order by q.id", lookup);
    }

    /** A question to a human as it is stored, with how many messages bring the answer. */
    record Asked(long id, String told) {}

    List<Asked> asked(String lookup) {
        return rows(row -> new Asked(row.getLong(1), row.getString(2)),
                "select q.id, r.consultation || ' ' || q.message_key || ' ' || q.content || ' ' || coalesce(q.reply, '')"
                        + " || ' ' || coalesce(q.reply_key, '') || ' ' || (select count(*) from help_relay h"
                        + " where h.question_id = q.id and h.grant_id is null)"
                        + " from help_question q join address a on a.id = q.address_id"
                        + " join response r on r.id = q.response_id where a.lookup = ? order by q.id", lookup);
    }

    /** Whether the message with the answer is in the outbox yet: given up, or for somebody who is gone. */
    boolean answerWaits(long question) {
        return count("select count(*) from outbox where id in (select outbox_id from help_relay where question_id = ?"
                + " and grant_id is null)", question) > 0;
    }

    /** A bubble as it is stored, with what it is told by. */
    record Bubble(long id, String consultation, String question, String message, String text, int revisions, int files) {}

    List<Bubble> bubbles(String lookup) {
        return rows(
                row -> new Bubble(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getInt(6), row.getInt(7)),
                "select b.id, r.consultation, b.question, b.message_key, b.content, b.revisions,"
                        + " (select count(*) from media m where m.bubble_id = b.id) from address a"
                        + " join response r on r.respondent_id = a.respondent_id join bubble b on b.response_id = r.id"
                        + " where a.lookup = ? order by r.consultation, b.question, b.sent_at, b.ordinal", lookup);
    }

    List<String> revisions(long bubble) {
        return rows(row -> row.getString(1), "select content from revision where bubble_id = ? order by number", bubble);
    }

    List<String> responses(String lookup) {
        return rows(row -> row.getString(1) + "=" + row.getString(2), "select r.consultation, r.status from address a"
                + " join response r on r.respondent_id = a.respondent_id where a.lookup = ? order by 1", lookup);
    }

    /** A row that waits to be sent. @param pointless nobody waits for it any more */
    record Waiting(long address, boolean pointless) {}

    /** What goes to all is pointless once it was stopped, or its receiver asks for no more, or has answered. */
    Map<Long, Waiting> outbox(long now) {
        Map<Long, Waiting> waiting = new LinkedHashMap<>();
        rows(row -> waiting.put(row.getLong(1), new Waiting(row.getLong(2), row.getLong(3) != 0)), """
                select o.id, o.address_id, coalesce(o.expires_at <= ?, 0) or o.broadcast_id is not null and not exists (
                select 1 from broadcast b join response r on r.consultation = b.consultation
                where b.id = o.broadcast_id and b.state <> 'stopped'
                and r.respondent_id = o.respondent_id and r.stopped_at is null
                and (b.kind <> 'reminder' or r.status <> 'submitted' and r.reminders_ended_at is null))
                from outbox o order by o.id""", now);
        return waiting;
    }

    /** What is being sent and that somebody waits for. */
    List<Long> sending(long now) {
        Map<Long, Waiting> waiting = outbox(now);
        return rows(row -> row.getLong(1), "select id from outbox where state = 'sending'").stream()
                .filter(each -> !waiting.get(each).pointless()).toList();
    }

    boolean gone(long address) {
        return count("select count(*) from address where id = ? and gone_at is not null", address) == 1;
    }

    /** Whether it is written down that nothing is sent for this row until then. */
    boolean paused(long address, boolean wholeBot, Instant until) {
        return count("select count(*) from pause where address_id = ? and whole_bot = " + (wholeBot ? 1 : 0)
                + " and ends_at >= " + until.toEpochMilli(), address) == 1;
    }

    Optional<String> countryOf(long row) {
        return first(each -> each.getString(1), "select r.country from outbox o join broadcast b on b.id = o.broadcast_id"
                + " join response r on r.respondent_id = o.respondent_id and r.consultation = b.consultation"
                + " where o.id = ? and r.country is not null", row);
    }

    Optional<Long> broadcastOf(long row) {
        return first(each -> each.getLong(1), "select broadcast_id from outbox where id = ? and broadcast_id is not null", row);
    }
}
