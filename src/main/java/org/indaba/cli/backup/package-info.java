/**
 * The verbs that make, restore and verify backups, and that rotate the key.
 */
package org.indaba.cli.backup;
