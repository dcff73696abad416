/**
 * What stands between the network and every route: the headers of every answer, limits by address and token, the
 * patience with slow clients, and what a request says of where it comes from. It knows no route's meaning.
 */
package org.indaba.http;
