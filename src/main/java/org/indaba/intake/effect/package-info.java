/**
 * Effects of a decision written as rows, within the transaction of the turn.
 */
package org.indaba.intake.effect;
