package org.indaba.http;

import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A connector whose buffers are never passed from one request to another. Jetty 12.1 goes on reading in the buffer of a
 * request that was no HTTP while it returns it to the pool: the next request got the same buffer, and people's requests
 * were refused, cut or mixed with each other.
 */
class UnpooledBufferConnector extends ServerConnector {
    UnpooledBufferConnector(Server server, HttpConfiguration http) {
        super(server, null, null, new ByteBufferPool.NonPooling(), -1, -1, new HttpConnectionFactory(onHeap(http)));
    }

    /** A buffer on the heap costs next to nothing although it is used once. */
    private static HttpConfiguration onHeap(HttpConfiguration http) {
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(false);
        return http;
    }
}
