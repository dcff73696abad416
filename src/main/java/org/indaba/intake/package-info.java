/**
 * The transaction of a turn: an inbound becomes a decision, and the decision becomes rows. This package decides nothing
 * itself and sends nothing.
 */
package org.indaba.intake;
