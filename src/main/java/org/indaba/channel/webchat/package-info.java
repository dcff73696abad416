/**
 * The same interview as plain HTML pages: forms become inbounds, and what a turn said becomes a page. No decision, no
 * SQL and no script lives here.
 */
package org.indaba.channel.webchat;
