/** Kept's services as they are packaged, each a process of its own that is called over HTTP. */
package org.kept.benchmarks.service;
