/**
 * What people with a role do in a chat: invite, launch a consultation, run it, answer questions. Pure decisions like the
 * interview's; who may do what is {@code consultation.Act}'s table. Nothing here knows who a respondent is, or what they
 * answered.
 */
package org.indaba.coordination;
