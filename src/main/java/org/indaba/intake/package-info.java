/**
 * The one transaction of a turn: what a channel heard becomes a decision, and the decision becomes rows. It
 * decides nothing itself and sends nothing.
 */
package org.indaba.intake;
