package org.kept.segmentation.domain;

import java.util.SplittableRandom;

/**
 * A balanced tree that knows how many accounts, and how much revenue and how many orders, lie below each node: every
 * question and change takes O(log n) steps. A treap (Seidel and Aragon, "Randomized search trees", 1996): in rank order
 * from left to right, and a heap of random priorities from top to bottom.
 */
final class RankTree {
    private static final class Node {
        final RankedAccount account;
        final int priority;
        Node left;
        Node right;
        int size = 1;
        long revenue;
        long orders;

        Node(RankedAccount account, int priority) {
            this.account = account;
            this.priority = priority;
            measure();
        }

        Node measure() {
            size = 1 + sizeOf(left) + sizeOf(right);
            revenue = account.revenue() + revenueOf(left) + revenueOf(right);
            orders = account.orders() + (left == null ? 0 : left.orders) + (right == null ? 0 : right.orders);
            return this;
        }
    }

    // Seeded: two replays of the same log build the same tree.
    private final SplittableRandom priorities = new SplittableRandom(20);
    private Node root;

    int size() {
        return sizeOf(root);
    }

    long revenue() {
        return revenueOf(root);
    }

    long orders() {
        return root == null ? 0 : root.orders;
    }

    void add(RankedAccount account) {
        root = add(root, new Node(account, priorities.nextInt()));
    }

    /** @param account must be in the tree */
    void remove(RankedAccount account) {
        root = remove(root, account);
    }

    /** How many accounts come before this one, whether it is in the tree or not. */
    int before(RankedAccount account) {
        int before = 0;
        Node node = root;
        while (node != null) {
            if (account.compareTo(node.account) <= 0) {
                node = node.left;
            } else {
                before += 1 + sizeOf(node.left);
                node = node.right;
            }
        }
        return before;
    }

    /** @param place from 0 to size - 1 */
    RankedAccount at(int place) {
        Node node = root;
        int rest = place;
        while (true) {
            int leftSize = sizeOf(node.left);
            if (rest == leftSize) {
                return node.account;
            }
            if (rest < leftSize) {
                node = node.left;
            } else {
                rest -= leftSize + 1;
                node = node.right;
            }
        }
    }

    /** The revenue of the first {@code places} accounts together. */
    long revenueOfFirst(int places) {
        long sum = 0;
        Node node = root;
        int rest = places;
        while (node != null && rest > 0) {
            int leftSize = sizeOf(node.left);
            if (rest <= leftSize) {
                node = node.left;
            } else {
                sum += revenueOf(node.left) + node.account.revenue();
                rest -= leftSize + 1;
                node = node.right;
            }
        }
        return sum;
    }

    private static Node add(Node tree, Node added) {
        if (tree == null) {
            return added;
        }
        if (added.priority > tree.priority) {
            part(tree, added);
            return added.measure();
        }
        if (added.account.compareTo(tree.account) < 0) {
            tree.left = add(tree.left, added);
        } else {
            tree.right = add(tree.right, added);
        }
        return tree.measure();
    }

    /** Parts a tree into what comes before and after a node, and hangs the parts on its sides. */
    private static void part(Node tree, Node at) {
        if (tree == null) {
            at.left = null;
            at.right = null;
        } else if (tree.account.compareTo(at.account) < 0) {
            part(tree.right, at);
            tree.right = at.left;
            at.left = tree.measure();
        } else {
            part(tree.left, at);
            tree.left = at.right;
            at.right = tree.measure();
        }
    }

    private static Node remove(Node tree, RankedAccount account) {
        int side = account.compareTo(tree.account);
        if (side == 0) {
            return join(tree.left, tree.right);
        }
        if (side < 0) {
            tree.left = remove(tree.left, account);
        } else {
            tree.right = remove(tree.right, account);
        }
        return tree.measure();
    }

    private static Node join(Node before, Node after) {
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        if (before.priority > after.priority) {
            before.right = join(before.right, after);
            return before.measure();
        }
        after.left = join(before, after.left);
        return after.measure();
    }

    private static int sizeOf(Node node) {
        return node == null ? 0 : node.size;
    }

    private static long revenueOf(Node node) {
        return node == null ? 0 : node.revenue;
    }
}
