/**
 * The HTTP side of the Secretariat and the coordinators: who asks, whether they may, and problems as answers. It
 * holds no rules of its own about what they read.
 */
package org.indaba.api;
