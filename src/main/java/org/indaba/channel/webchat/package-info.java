/**
 * The same interview as plain HTML pages: forms become inbounds, and what a turn said becomes a page. No decision
 * and no SQL lives here; the two scripts spare people a loss and nothing needs them.
 */
package org.indaba.channel.webchat;
