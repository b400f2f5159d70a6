package org.porchlight.console.view;

/// The way into a plan's next version.
///
/// @param path of the draft's pages
/// @param plan the version it will be, such as `PLN-0007 v5`
/// @param from the version it begins with
public record DraftBeginView(String path, String plan, String from) {}
