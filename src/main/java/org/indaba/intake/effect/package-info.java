/** Effects of a decision, written as rows within the transaction of the turn. Nothing is decided here. */
package org.indaba.intake.effect;
