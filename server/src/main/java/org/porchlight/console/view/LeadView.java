package org.porchlight.console.view;

/// The colleague who has an incident, as somebody else of the staff sees it.
///
/// @param staff their id, which the taps carry, so that nobody relieves another than they meant
/// @param talks whether they are in the conversation now
/// @param relievable whether the reader may take it over from them
public record LeadView(String staff, String name, boolean talks, boolean relievable) {}
