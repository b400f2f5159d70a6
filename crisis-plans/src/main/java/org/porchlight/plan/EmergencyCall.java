package org.porchlight.plan;

/// The call that staff make to emergency dispatch.
///
/// @param dispatch the dispatch centre, a person of the plan
/// @param script what to tell them; a plan's `tell_responders` is already put in
/// @param confirmContactMade whether staff stay until responders confirm that they met the family
public record EmergencyCall(PersonId dispatch, LocalText script, boolean confirmContactMade) {}
