/** Statements over answers, their bubbles, and their revisions. Files are in {@code store.media}. */
package org.indaba.store.answer;
