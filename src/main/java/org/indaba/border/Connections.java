package org.indaba.border;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Connection;

/** How many are open. */
final class Connections implements Connection.Listener {
    private final AtomicInteger open = new AtomicInteger();

    @Override
    public void onOpened(Connection connection) {
        open.incrementAndGet();
    }

    @Override
    public void onClosed(Connection connection) {
        open.decrementAndGet();
    }

    int open() {
        return open.get();
    }
}
