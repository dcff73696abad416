package org.indaba.questionnaire;

/**
 * One option of a choice.
 *
 * @param code permanent, {@code [a-z0-9-]{1,16}}: the code that is stored and exported
 * @param label the label of the button
 */
public record Option(String code, TranslatedText label) {}
