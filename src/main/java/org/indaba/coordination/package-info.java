/**
 * What people with a role do in a chat: invite, launch a consultation, run it. Pure decisions like the interview's; who
 * may do what is {@code consultation.Act}'s table. Nothing here knows of respondents or answers.
 */
package org.indaba.coordination;
