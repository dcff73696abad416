/**
 * The encrypted file of a backup: its layout, its manifest, its seal, its writer and its reader. When a backup is made is
 * decided elsewhere.
 */
package org.indaba.backup.archive;
