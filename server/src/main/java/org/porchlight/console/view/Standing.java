package org.porchlight.console.view;

/// How an incident stands, in one glance.
///
/// @param phase for people
/// @param mood `waiting`, `danger`, `calm` or `after`: how it is coloured, never the only sign
/// @param since wall time it began
/// @param holder who of the staff has it; empty while nobody has
/// @param deadline what happens next if nobody does anything, and when; empty when nothing waits
/// @param about how the contact came, such as "Text, Spanish"
/// @param word a word that can be said aloud instead of the family's name; may be empty
public record Standing(
    String phase,
    String mood,
    String since,
    String holder,
    String deadline,
    String about,
    String word) {}
