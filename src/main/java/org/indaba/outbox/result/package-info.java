/**
 * What came of a call, and what becomes of its row: sent, retried, or dead.
 */
package org.indaba.outbox.result;
