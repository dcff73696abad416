/**
 * The border: what comes in, what goes out, and how a send ended, in words that every channel shares. No channel's
 * own types, no storage and no sentences live here.
 */
package org.indaba.channel;
