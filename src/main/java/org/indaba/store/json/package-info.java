/**
 * Values that are stored as JSON in one column, each with its reader and writer.
 */
package org.indaba.store.json;
