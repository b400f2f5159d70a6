package org.porchlight.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One home of a family.
///
/// @param id such as `HH1`, unique in its family
/// @param address as said to dispatch; empty when it is kept confidential or not known
/// @param confidential whether the address is never shown outside staff
/// @param dispatch the ten-digit number of the dispatch centre for this address; null when unknown
/// @param members may be empty
/// @param notes for staff, and shown to nobody of another household; may be empty
public record Household(
    String id,
    String name,
    String address,
    boolean confidential,
    @Nullable PhoneNumber dispatch,
    List<PersonId> members,
    @Nullable String notes) {
  /// Copies its collections.
  public Household {
    members = List.copyOf(members);
    notes = notes == null ? "" : notes;
  }

  /// A home without notes.
  public Household(
      String id,
      String name,
      String address,
      boolean confidential,
      @Nullable PhoneNumber dispatch,
      List<PersonId> members) {
    this(id, name, address, confidential, dispatch, members, null);
  }

  @Override
  public String notes() {
    return Objects.requireNonNullElse(notes, "");
  }
}
