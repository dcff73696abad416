/**
 * Tests over many inputs: a property is tried with generated ones, and a failure is shown with the smallest that was found.
 * What is generated for one test alone lives with that test.
 */
package org.indaba.property;
