/**
 * Where people are: countries by all their names and misspelt, regions, the dated lists of the UN, time zones. Pure
 * data and look-ups: no person and no consultation is known here.
 */
package org.indaba.places;
