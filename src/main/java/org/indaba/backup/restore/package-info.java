/**
 * A backup put back whole or not at all, into SQLite or PostgreSQL.
 */
package org.indaba.backup.restore;
