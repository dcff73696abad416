package org.indaba.timetable;

import org.indaba.questionnaire.TranslatedText;

/**
 * A date of a consultation's work.
 *
 * @param id permanent, {@code [a-z0-9-]{1,32}}: calendars recognise the date by it when it moves
 */
public record Milestone(String id, TranslatedText title, MilestoneDate when) {}
