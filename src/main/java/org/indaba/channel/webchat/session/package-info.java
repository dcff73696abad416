/**
 * Who a browser is: the session cookie, the language that it asks for, and how often it may try a resume code.
 */
package org.indaba.channel.webchat.session;
