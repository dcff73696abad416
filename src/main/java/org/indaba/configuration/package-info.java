/**
 * The keys of the configuration and their checks; what a wrong one costs is said here, what it does elsewhere.
 */
package org.indaba.configuration;
