/**
 * The keys of the configuration and their checks. The message for a wrong value is made here; what a value does is decided
 * elsewhere.
 */
package org.indaba.configuration;
