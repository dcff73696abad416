/**
 * Facts about whole consultations on which decisions depend: figures, audiences, logs. They are read on read connections,
 * before the transaction of the decision. The decisions are made in {@code coordination}.
 */
package org.indaba.enquiries;
