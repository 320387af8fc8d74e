/**
 * The segmentation over HTTP: resources and their request and response records. What it changes, policies and rates, goes
 * out through the rooms of those names.
 */
package org.kept.segmentation.rest;
