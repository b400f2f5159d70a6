package org.porchlight.oncall;

/// What a staff member is on duty as.
///
/// The first three are the order in which a contact is answered.
public enum Duty {
  PRIMARY,
  BACKUP,
  SUPERVISOR,
  /// Reviews incidents and plans; never paged to answer a contact.
  COORDINATOR,
  /// Works for another agency, and does what that agency owes in families' plans; never paged.
  CASE_MANAGER,
  /// Keeps the line running, and reads of no family; never paged to answer a contact.
  OPERATOR;

  /// Whether somebody on this duty is offered contacts.
  public boolean answers() {
    return switch (this) {
      case PRIMARY, BACKUP, SUPERVISOR -> true;
      case COORDINATOR, CASE_MANAGER, OPERATOR -> false;
    };
  }
}
