package org.porchlight.console.view;

/// The page that asks for one more proof.
///
/// @param back where somebody wanted to be, a path of our own
/// @param sent whether a code is on its way
/// @param ending the last digits of the phone it goes to
/// @param passkeys whether there can be passkeys at this address
/// @param texted whether the reader has a phone to text to
public record SecondFactorView(
    String back, boolean sent, String ending, boolean passkeys, boolean texted) {}
