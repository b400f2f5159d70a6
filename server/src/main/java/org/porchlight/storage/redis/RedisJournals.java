package org.porchlight.storage.redis;

import org.porchlight.storage.Journal;
import org.porchlight.storage.JournalKind;
import org.porchlight.storage.Journals;

/// Every journal in Redis.
final class RedisJournals implements Journals {
  private final Caller redis;
  private final Vault vault;
  private final FamilyKeys families;

  RedisJournals(Caller redis, Vault vault, FamilyKeys families) {
    this.redis = redis;
    this.vault = vault;
    this.families = families;
  }

  @Override
  public <E> Journal<E> of(JournalKind<E> kind) {
    return new RedisJournal<>(kind.name(), kind.codec(), redis, vault, families);
  }
}
