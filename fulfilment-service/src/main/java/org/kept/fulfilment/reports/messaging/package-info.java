/** The wire: reports as departments write them, and rejections as they are told. */
package org.kept.fulfilment.reports.messaging;
