/**
 * Phrases: every sentence that the product says, in every language, and how messages are written from them. When a sentence
 * is said is decided elsewhere.
 */
package org.indaba.phrases;
