package org.porchlight.family;

/// Whether something of a family may be shown to somebody, and by which rule; the rule is kept with
/// every answer.
public sealed interface Disclosure {
  Rule rule();

  record Allowed(Rule rule) implements Disclosure {}

  record Refused(Rule rule, Why why) implements Disclosure {}

  /// What an answer rests on.
  enum Rule {
    /// A youth and those who raise them can read their own plan.
    FAMILY_READS_ITS_PLAN("A17"),
    /// Who is of age decides who reads along.
    OF_AGE_DECIDES("L5"),
    /// Those involved in the care learn what they need, unless somebody objects.
    INVOLVED_IN_CARE("L2"),
    /// A serious and imminent threat allows the least that averts it.
    IMMINENT_THREAT("L3"),
    /// A court's order that keeps somebody away.
    PROTECTIVE_ORDER("L17"),
    /// Third parties are called back on a published number first.
    THIRD_PARTY("R22");

    private final String id;

    Rule(String id) {
      this.id = id;
    }

    /// The short id that is logged, such as `R22`.
    public String id() {
      return id;
    }
  }

  /// Why nothing is shown.
  enum Why {
    NOBODY_OF_THE_PLAN,
    LEFT_THE_TEAM,
    KEPT_AWAY,
    NO_CONSENT,
    NOT_CALLED_BACK,
    REASON_NEEDED,
    NOTHING_TO_TELL
  }
}
