/**
 * What PostgreSQL needs: connections, snapshots, time-outs, checks, and the import.
 */
package org.indaba.store.engine.postgres;
