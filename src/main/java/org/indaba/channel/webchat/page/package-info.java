/**
 * The content of pages: the values that the templates of {@code src/main/jte/webchat} are given, and how pages are sent. No
 * form is read here, and no turn is carried out.
 */
package org.indaba.channel.webchat.page;
