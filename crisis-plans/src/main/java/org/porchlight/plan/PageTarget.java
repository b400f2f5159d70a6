package org.porchlight.plan;

/// Who a step pages: a person of the plan, or whoever is the supervisor on call at that moment.
public sealed interface PageTarget {
  /// The word used in plan files for the supervisor on call.
  String ON_CALL_SUPERVISOR = "on_call_supervisor";

  /// A person the plan names.
  record Person(PersonId person) implements PageTarget {
    @Override
    public String toString() {
      return person.value();
    }
  }

  /// The supervisor on call when the page is sent.
  record OnCallSupervisor() implements PageTarget {
    @Override
    public String toString() {
      return ON_CALL_SUPERVISOR;
    }
  }
}
