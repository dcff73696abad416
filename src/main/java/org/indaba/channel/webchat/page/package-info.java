/**
 * The pages as HTML: each is made from a page model, its phrases and the one style sheet. No form is read here, and no
 * turn is carried out.
 */
package org.indaba.channel.webchat.page;
