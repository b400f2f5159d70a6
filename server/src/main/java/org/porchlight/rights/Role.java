package org.porchlight.rights;

import java.util.EnumSet;
import java.util.Set;
import org.porchlight.oncall.StaffMember;

/// What somebody is on duty as, as far as rights go.
public enum Role {
  PRIMARY,
  BACKUP,
  SUPERVISOR,
  COORDINATOR,
  /// Of another agency, which owes steps in families' plans.
  CASE_MANAGER,
  /// Keeps the line running.
  OPERATOR;

  /// The role of a member of staff on the duty they have now; who works for another agency is its
  /// case manager on every duty.
  public static Role of(StaffMember member) {
    if (!member.agency().isEmpty()) {
      return CASE_MANAGER;
    }
    return switch (member.duty()) {
      case PRIMARY -> PRIMARY;
      case BACKUP -> BACKUP;
      case SUPERVISOR -> SUPERVISOR;
      case COORDINATOR -> COORDINATOR;
      case CASE_MANAGER -> CASE_MANAGER;
      case OPERATOR -> OPERATOR;
    };
  }

  /// Those who answer contacts.
  static Set<Role> answering() {
    return EnumSet.of(PRIMARY, BACKUP, SUPERVISOR);
  }

  /// Those who work with families for this agency.
  static Set<Role> staff() {
    return EnumSet.of(PRIMARY, BACKUP, SUPERVISOR, COORDINATOR);
  }
}
