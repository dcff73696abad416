/**
 * One encrypted archive out, in, and verified: the database as of one moment, the files that people sent, and a manifest
 * that says what is there; made by day, kept for a time, put back whole or not at all. No row is read for its content
 * here, and nothing is decided about one.
 */
package org.indaba.backup;
