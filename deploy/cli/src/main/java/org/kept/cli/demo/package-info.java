/**
 * The main job told as a story, with figures that come from what really happened. Starting and stopping the system does
 * not belong here.
 */
package org.kept.cli.demo;
