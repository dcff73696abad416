/**
 * Screens: paragraphs, buttons, lists, and pages of long texts, as keys of phrases with their arguments. No wording is
 * here.
 */
package org.indaba.conversation.screen;
