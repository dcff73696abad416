/** The dependencies and the result of a turn. The turn itself is in {@code intake}. */
package org.indaba.intake.context;
