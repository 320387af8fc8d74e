/** Exchange rates on their way in, from a CSV file. Whether a rate is sound is for the service to say. */
package org.kept.cli.rates;
