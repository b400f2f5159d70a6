package org.porchlight.plan;

/// Something somebody does so that a crisis does not begin.
///
/// @param action what is done
/// @param who the one person who does it
/// @param when how often, such as `daily` or `each_visit`
public record PreventionItem(String action, PersonId who, String when) {}
