/**
 * What one client and all clients together may cost: requests, connections, sessions, and memory.
 */
package org.indaba.http.limit;
