/**
 * The verbs that make, restore and verify backups, and that rotate the key. The work itself is done in {@code backup} and
 * {@code keys}.
 */
package org.indaba.cli.backup;
