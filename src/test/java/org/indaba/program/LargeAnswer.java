package org.indaba.program;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An answer of 50 million characters, written into the store beside the bounds that hold today: it stands for one that is
 * older than they are.
 */
final class LargeAnswer {
    static final int PIECES = 2_500;
    static final int CHARACTERS = 20_000;

    private LargeAnswer() {}

    /** Copies the only bubble that begins with {@code text} as often as it takes, in the order of its copies. */
    static void write(DataFile data, String text) throws SQLException {
        try (Connection connection = data.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long id;
            try (ResultSet found = statement.executeQuery("select id from bubble where content = '" + text + "'")) {
                if (!found.next()) {
                    throw new AssertionError("no bubble \"" + text + "\"");
                }
                id = found.getLong(1);
            }
            try (PreparedStatement copy = connection.prepareStatement("""
                    insert into bubble (id, response_id, question, address_id, message_key, sent_at, ordinal, kind, language,
                      version, content, words, revisions, received_at, edited_at)
                    select id + ?, response_id, question, address_id, message_key || ?, sent_at, ordinal + ?, kind, language,
                      version, ?, 1, 0, received_at, edited_at
                    from bubble where id = ?""")) {
                for (int i = 1; i <= PIECES; i++) {
                    copy.setLong(1, i);
                    copy.setString(2, "-" + i);
                    copy.setLong(3, i);
                    copy.setString(4, piece(i));
                    copy.setLong(5, id);
                    copy.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    /** Letters of two bytes each. */
    private static String piece(int number) {
        String head = "piece " + number + " ";
        return head + "ж".repeat(CHARACTERS - head.length());
    }

    /** The bytes of the pieces in UTF-8, and one line feed before each. */
    static long bytes() {
        long bytes = 0;
        for (int i = 1; i <= PIECES; i++) {
            int head = ("piece " + i + " ").length();
            bytes += 1 + head + 2L * (CHARACTERS - head);
        }
        return bytes;
    }
}
