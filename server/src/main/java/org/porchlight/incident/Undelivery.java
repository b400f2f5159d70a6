package org.porchlight.incident;

/// Why words did not reach a phone, as far as the carrier says: what kind of trouble it is, and
/// with it who is told. The lead is whoever has the incident.
///
/// | why | lasts | family's or team's phone | staff's phone |
/// |---|---|---|---|
/// | opted out, bad number, takes no texts | yes | coordinator | operator |
/// | filtered, not permitted, carrier fault | filtered, not permitted | operator | operator |
/// | expired, unreachable, busy, no answer, no person, unknown | no | lead | lead |
public enum Undelivery {
  OPTED_OUT(Kind.TELEPHONE),
  BAD_NUMBER(Kind.TELEPHONE),
  CANNOT_TEXT(Kind.TELEPHONE),
  FILTERED(Kind.ACCOUNT),
  EXPIRED(Kind.MOMENT),
  UNREACHABLE(Kind.MOMENT),
  BUSY(Kind.MOMENT),
  NO_ANSWER(Kind.MOMENT),
  /// Something answered that pressed no key.
  NO_PERSON(Kind.MOMENT),
  NOT_PERMITTED(Kind.ACCOUNT),
  CARRIER_FAULT(Kind.CARRIER),
  /// The carrier never said what became of it.
  UNKNOWN(Kind.MOMENT);

  /// Where the trouble lies.
  private enum Kind {
    /// That telephone: it will be so next time.
    TELEPHONE,
    /// What the carrier lets us send: it will be so for others too.
    ACCOUNT,
    /// Between us and the carrier.
    CARRIER,
    /// This minute; a later try may reach them.
    MOMENT
  }

  /// Who can do something about it, and is told.
  public enum Mender {
    /// Whoever leads the incident: they see it on the page and ask somebody else.
    PERSON,
    /// Whoever keeps the family's record.
    COORDINATOR,
    /// Whoever keeps the line running, the roster and the carrier's account.
    OPERATOR
  }

  private final Kind kind;

  Undelivery(Kind kind) {
    this.kind = kind;
  }

  /// Whether it will be so next time too.
  public boolean lasting() {
    return switch (kind) {
      case TELEPHONE, ACCOUNT -> true;
      case CARRIER, MOMENT -> false;
    };
  }

  /// Who is told when a page to `to` does not arrive for this reason.
  public Mender mendedBy(Recipient to) {
    return switch (to) {
      case Recipient.OnTeam _ -> mendedElsewhere();
      case Recipient.OnDuty _ -> mendedOnDuty();
    };
  }

  /// Who is told when it is a phone of the staff.
  public Mender mendedOnDuty() {
    return kind == Kind.TELEPHONE ? Mender.OPERATOR : mendedElsewhere();
  }

  /// Who is told when it is a phone of a family or its team.
  public Mender mendedElsewhere() {
    return switch (kind) {
      case TELEPHONE -> Mender.COORDINATOR;
      case ACCOUNT, CARRIER -> Mender.OPERATOR;
      case MOMENT -> Mender.PERSON;
    };
  }
}
