/**
 * What is shown: paragraphs, buttons, lists, and pages of long texts, as names of phrases with their arguments.
 */
package org.indaba.conversation.screen;
