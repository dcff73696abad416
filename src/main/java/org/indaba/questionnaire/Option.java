package org.indaba.questionnaire;

/**
 * One option of a choice.
 *
 * @param code permanent, {@code [a-z0-9-]{1,16}}: what is stored and exported
 * @param label what the button says
 */
public record Option(String code, TranslatedText label) {}
