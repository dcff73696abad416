/**
 * The encrypted file of a backup: its layout, its manifest, its seal, its writer and its reader.
 */
package org.indaba.backup.archive;
