package org.kept.segmentation.rest;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests that leave other accounts and another policy behind: classes with a profile run after those without one. */
public class AfterTheOthers implements QuarkusTestProfile {}
