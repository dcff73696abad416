/** The results of calls and the outcomes of their rows: done, retried, or parked. No call is made here. */
package org.indaba.outbox.result;
