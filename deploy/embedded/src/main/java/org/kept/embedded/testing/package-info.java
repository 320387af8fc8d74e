/**
 * What the services' tests share: the running platform, tokens, topics read and written, contracts. Compiles against
 * Quarkus, the Kafka client and a JSON Schema validator that those tests bring along. No assertions about the domain.
 */
package org.kept.embedded.testing;
