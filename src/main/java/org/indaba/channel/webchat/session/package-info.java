/**
 * The browser: its session cookie, the language that it asks for, and how often it may try a resume code. Nothing here
 * knows an interview.
 */
package org.indaba.channel.webchat.session;
