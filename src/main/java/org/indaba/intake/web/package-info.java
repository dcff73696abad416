/**
 * What the web chat reads and writes about its visitors in the database.
 */
package org.indaba.intake.web;
