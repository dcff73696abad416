/**
 * Columns that are encrypted under a key of the person whose words they are, and these keys.
 */
package org.indaba.store.encryption;
