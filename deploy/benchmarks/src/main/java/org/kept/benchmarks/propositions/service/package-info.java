/** proposition-service, called as a salesperson calls it. */
package org.kept.benchmarks.propositions.service;
