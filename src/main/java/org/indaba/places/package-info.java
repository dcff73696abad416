/**
 * Places: countries by all their names and misspelt, regions, the dated lists of the UN, time zones. This package has pure
 * data and look-ups, and knows no person and no consultation.
 */
package org.indaba.places;
