/**
 * Columns that are encrypted with a key of the person whose data they contain, and these keys. The key file is in {@code
 * vault}.
 */
package org.indaba.store.encryption;
