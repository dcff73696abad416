/**
 * The layer between the network and every route: the headers of every answer, limits by address and token, time-outs for
 * slow clients, and the origin of a request. It does not know what any route means.
 */
package org.indaba.http;
