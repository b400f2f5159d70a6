package org.porchlight.console.view;

/// The page that asks for one more proof.
///
/// @param back where somebody wanted to be, a path of our own
/// @param sent by which way a code is on its way, `text`, `call`, or `some` before; empty while
///   none is
/// @param ending the last digits of the phone it goes to
/// @param passkeys whether there can be passkeys at this address
/// @param byPhone whether the reader has a phone for codes
public record SecondFactorView(
    String back, String sent, String ending, boolean passkeys, boolean byPhone) {}
