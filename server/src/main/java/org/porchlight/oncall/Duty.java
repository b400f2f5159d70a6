package org.porchlight.oncall;

/// What a staff member is on duty as.
///
/// The first three are the order in which a contact is answered.
public enum Duty {
  PRIMARY,
  BACKUP,
  SUPERVISOR,
  /// Reviews incidents and plans; never paged to answer a contact.
  COORDINATOR
}
