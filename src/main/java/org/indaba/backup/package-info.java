/**
 * Backups: one encrypted archive that is written, read and verified. It contains the database as of one moment, the files
 * that people sent, and a manifest. Backups are made daily, kept for a time, and restored completely or not at all. No row
 * is read for its content here, and nothing is decided about one.
 */
package org.indaba.backup;
