/**
 * Turns of coordinators and of the Secretariat, and the menu of their commands.
 */
package org.indaba.intake.staff;
