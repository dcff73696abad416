/**
 * The code for PostgreSQL: connections, snapshots, time-outs, checks, and the import. Code for both databases is in {@code
 * store.engine}.
 */
package org.indaba.store.engine.postgres;
