/**
 * The commands of people with a role in a chat: invite, launch a consultation, run it, answer questions. The decisions are
 * pure like the interview's; {@code consultation.StaffPermission} is the table of who may do what. Nothing here knows who a
 * respondent is, or what they answered.
 */
package org.indaba.coordination;
