package org.porchlight.sandbox.carrier;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whose each thing is: what belongs to one account, another neither sees nor changes.
public final class Owners {
  private static final int SID_LENGTH = 34;

  private final Account first;
  private final @Nullable Account second;
  private final Map<String, Account> bySid = new HashMap<>();

  public Owners(Account first, @Nullable Account second) {
    this.first = first;
    this.second = second;
  }

  public Account first() {
    return first;
  }

  public @Nullable Account second() {
    return second;
  }

  /// The account that a file calls `second`, where there is one; else the first.
  public Account named(String name) {
    Account other = second;
    return other != null && name.equals("second") ? other : first;
  }

  /// Whose this is; the first account's unless something else was said.
  public Account of(String sid) {
    return bySid.getOrDefault(sid, first);
  }

  public void give(String sid, Account owner) {
    bySid.put(sid, owner);
  }

  /// Whether `sid`, whatever is written behind it, is another account's.
  public boolean isOfAnother(Account account, String sid) {
    Account owner = bySid.get(sid.substring(0, Math.min(sid.length(), SID_LENGTH)));
    return owner != null && !owner.equals(account);
  }
}
