/** The web chat's data about its visitors in the database. Pages are rendered in {@code channel.webchat}. */
package org.indaba.intake.web;
