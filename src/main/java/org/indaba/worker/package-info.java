/**
 * Threads that must live as long as the server does: whatever a round of theirs throws is told by its kind, and the next
 * round comes. What the rounds do lives with whoever has them done; pools, whose threads come and go, are not here.
 */
package org.indaba.worker;
