/**
 * Questions to a person and the replies to them, passed between a respondent and the staff. Who may answer is decided in
 * {@code coordination}.
 */
package org.indaba.intake.help;
