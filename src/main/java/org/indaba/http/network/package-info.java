/**
 * What a request says of where it comes from: addresses, networks, and the address of this site.
 */
package org.indaba.http.network;
