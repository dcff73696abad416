/**
 * What a turn is given, and what comes of it.
 */
package org.indaba.intake.context;
