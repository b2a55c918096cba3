import type { AnyTransaction } from '../db/any-transaction.ts';

/** What a hall keeps for people, so that they can take it along and have it removed. */
export interface OwnedData {
  /** Name in the export, such as `builds`. */
  readonly name: string;
  /** Everything of that user, in a form that can be read without Guildhall. */
  export(userId: string): Promise<unknown>;
  /**
   * Remove what is theirs alone, as part of the transaction. What is shared with
   * others stays, under the name of the account's tombstone.
   */
  forget(userId: string, db: AnyTransaction): Promise<void>;
}
