/** What is contended, and what a lead decides; each use case in one class. */
package org.kept.fulfilment.capacity.application;
