/**
 * The key of a database: which key fits, and how it is replaced. How a text is encrypted with it is decided in {@code
 * vault}.
 */
package org.indaba.keys;
