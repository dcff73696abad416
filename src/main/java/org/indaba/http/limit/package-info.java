/**
 * Limits of what one client and all clients together may use: requests, connections, sessions, and memory. Nothing here
 * knows what a request asks for.
 */
package org.indaba.http.limit;
