/**
 * Statements over answers, their bubbles, and the revisions of these.
 */
package org.indaba.store.answer;
