/**
 * Questions to a person and the replies to them, passed between a respondent and the staff.
 */
package org.indaba.intake.help;
