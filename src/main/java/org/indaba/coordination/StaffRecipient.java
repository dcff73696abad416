package org.indaba.coordination;

import org.indaba.consultation.Grant;

/** Somebody with a role who can be written to. */
public record StaffRecipient(Grant grant, long respondent, long address) {}
