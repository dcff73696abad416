package org.indaba.bench;

import java.sql.SQLException;

/** A process that serves a webhook and calls a Bot API: the product, or what it is measured against. */
interface Bot extends AutoCloseable {
    String name();

    Process process();

    int port();

    /** The webhook's path. */
    String path();

    /** The stand-in that it calls. */
    StubBotApi api();

    /** What it has still to send. */
    long unsent() throws SQLException;

    /** People whose interviews are over. */
    long submitted() throws SQLException;

    @Override
    void close();
}
