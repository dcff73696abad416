/**
 * What decisions stand on that is read over whole consultations: figures, audiences, logs. It is read on read connections,
 * ahead of the transaction of the decision. What follows from it is decided in {@code coordination}.
 */
package org.indaba.enquiries;
