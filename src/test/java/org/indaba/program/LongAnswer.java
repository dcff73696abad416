package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntFunction;

/**
 * An answer of fifty million characters, as one could be given before anything bounded it: 2,500 messages behind the one that
 * is there, each of 20,000 characters and with what a table must quote and defuse at its beginning.
 */
final class LongAnswer {
    static final int PIECES = 2_500;
    private static final int CHARACTERS = 20_000;
    private static final char LETTER = 'ж';

    /** {@code ="00017 }, whose length the letters make up to that of a message. */
    private static final int MARK = 8;

    private static final int LETTERS = CHARACTERS - MARK;

    private LongAnswer() {}

    /** Puts the messages behind the newest one of the answer to this question, of which there is one response. */
    static void give(Program program, String question) throws SQLException {
        try (Connection connection = DataFile.of(program).connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int added = statement.executeUpdate("""
                    with recursive piece (n) as (select 0 union all select n + 1 from piece where n + 1 < %d),
                      letters (text) as (select replace(hex(zeroblob(%d)), '0', '%s'))
                    insert into bubble (id, response_id, question, address_id, message_key, sent_at, ordinal, kind, language,
                      version, content, words, revisions, received_at)
                    select 1000 + n, response_id, question, address_id, 1000000 + n, sent_at + 1, 1000000 + n, kind, language,
                      version, '="' || printf('%%05d ', n) || letters.text, 2, 0, received_at
                    from piece, letters, (select * from bubble where question = '%s' order by ordinal desc limit 1)
                    """.formatted(PIECES, LETTERS / 2, LETTER, question));
            connection.commit();
            assertThat(added).isEqualTo(PIECES);
        }
    }

    /** How it is written down. */
    enum Form {
        SAFE_CSV("\n'=\"\"%05d "::formatted),
        JSON("\\n=\\\"%05d "::formatted),
        /** Each piece behind the day on which it was sent. */
        TEXT(": =\"%05d "::formatted);

        private final IntFunction<String> before;

        Form(IntFunction<String> before) {
            this.before = before;
        }
    }

    /** Reads all of what was sent and finds the answer in it, each piece whole, in its order and once. */
    static void isWhole(InputStream sent, Form form) throws IOException {
        Reader reader = new InputStreamReader(sent, StandardCharsets.UTF_8);
        StringBuilder between = new StringBuilder();
        char[] read = new char[1 << 16];
        int piece = 0;
        int letters = 0;
        for (int count = reader.read(read); count >= 0; count = reader.read(read)) {
            for (int i = 0; i < count; i++) {
                if (read[i] == LETTER) {
                    if (letters == 0) {
                        assertThat(between.toString()).as("before piece %d", piece).endsWith(form.before.apply(piece));
                        between.setLength(0);
                    }
                    letters++;
                } else {
                    if (letters > 0) {
                        assertThat(letters).as("letters of piece %d", piece).isEqualTo(LETTERS);
                        letters = 0;
                        piece++;
                    }
                    between.append(read[i]);
                }
            }
            assertThat(between.length()).as("characters that are none of the answer").isLessThan(1_000_000);
        }
        assertThat(piece).as("pieces").isEqualTo(PIECES);
        assertThat(letters).as("the end behind the last piece").isZero();
    }
}
