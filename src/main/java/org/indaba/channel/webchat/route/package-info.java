/**
 * The addresses of the web chat, each with its page or download. The content of a page is made in {@code page}, and the
 * meaning of a form is decided in {@code form}.
 */
package org.indaba.channel.webchat.route;
