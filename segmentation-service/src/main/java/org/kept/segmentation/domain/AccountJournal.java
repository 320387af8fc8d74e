package org.kept.segmentation.domain;

/** Is told what changed of the accounts. */
public interface AccountJournal {
    /** Nothing but this, of an account that was told of before. @param number of the account */
    void moved(int number, long revenue, int orders);

    void changed(AccountState account);
}
