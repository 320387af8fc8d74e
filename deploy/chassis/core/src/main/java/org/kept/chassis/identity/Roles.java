package org.kept.chassis.identity;

/** The roles that a token's {@code groups} may name. An endpoint that names none of them is closed. */
public final class Roles {
    public static final String SALES = "sales";
    public static final String SALES_MANAGER = "sales-manager";
    public static final String DEPARTMENT = "department";
    public static final String TOUCH_POINT = "touch-point";
    public static final String ORDER_FEED = "order-feed";
    public static final String OPS = "ops";

    private Roles() {}
}
