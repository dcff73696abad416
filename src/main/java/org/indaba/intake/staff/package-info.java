/**
 * Turns of coordinators and of the Secretariat, and the menu of their commands. They are decided in {@code coordination}.
 */
package org.indaba.intake.staff;
