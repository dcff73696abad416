/** Values that are stored as JSON in one column, each with its reader and writer. No statement is here. */
package org.indaba.store.json;
