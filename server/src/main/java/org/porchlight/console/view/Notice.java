package org.porchlight.console.view;

/// Something the reader must know at once, such as that a tap changed nothing.
///
/// @param detail who did what and when; may be empty
public record Notice(String text, String detail) {}
