package org.indaba.http.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * Ends a connection in the middle of an answer. The connection is reset and not merely closed: to a client or proxy that
 * speaks HTTP/1.0 a closed connection is the end of a complete body.
 */
public final class ConnectionAbort {
    private ConnectionAbort() {}

    public static void connection(HttpServletRequest request) {
        EndPoint connection = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        if (connection.getTransport() instanceof SocketChannel socket) {
            try {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException alreadyClosed) {
                // then the connection has broken off by itself
            }
        }
        connection.close();
    }
}
