package org.porchlight.plan;

import java.util.List;

/// What a family's file says of a person beside how to reach them.
///
/// @param names other names than the one the family uses, each with who may hear it; may be empty
/// @param safetyNotes what staff need to know to be safe with this person, or to keep them safe;
///   never shown outside staff; may be empty
/// @param culturalNotes what to respect; may be empty
/// @param interpreter whether staff bring an interpreter for this person
/// @param otherContacts ways that are no telephone; may be empty
public record Particulars(
    List<PersonName> names,
    String safetyNotes,
    String culturalNotes,
    boolean interpreter,
    List<OtherContact> otherContacts) {
  /// Nothing noted.
  public static final Particulars NONE = new Particulars(List.of(), "", "", false, List.of());

  /// Copies its collections.
  public Particulars {
    names = List.copyOf(names);
    otherContacts = List.copyOf(otherContacts);
  }
}
