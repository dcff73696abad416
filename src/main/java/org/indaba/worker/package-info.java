/**
 * Threads that must live as long as the server: an exception in a round is logged by its class, and the next round follows.
 * The work itself is defined by the users of this package; thread pools are not here.
 */
package org.indaba.worker;
