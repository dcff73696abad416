/**
 * Which address of the web chat leads to which page or download. What a page shows is made in {@code page}, and what a
 * form means in {@code form}.
 */
package org.indaba.channel.webchat.route;
