package org.porchlight.exchange.copy;

/// The page that asks for a link's spoken code; tells nothing of anybody.
///
/// @param languageCode such as `es`
/// @param action where the code goes; empty when there is nothing to open any more
/// @param notice what came of the last try; may be empty
public record LinkDoor(String languageCode, String action, String notice) {}
