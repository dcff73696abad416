/**
 * The HTTP interface of the Secretariat and the coordinators: authentication, access, and problems as answers. It holds no
 * rules of its own about what they may read.
 */
package org.indaba.api;
