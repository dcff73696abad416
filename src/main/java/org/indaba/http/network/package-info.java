/** The origin of a request: addresses, networks, and the address of this site. No request is refused here. */
package org.indaba.http.network;
