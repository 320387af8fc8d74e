package org.kept.segmentation.domain;

/** Orders are told apart inside an account: two order systems may number alike for different customers. */
public record OrderKey(String accountId, String orderId) {}
