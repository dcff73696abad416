/**
 * The boundary to the outside: inbounds, outbounds and the results of sends, in types that every channel shares. No
 * channel's own types, no storage and no sentences live here.
 */
package org.indaba.channel;
