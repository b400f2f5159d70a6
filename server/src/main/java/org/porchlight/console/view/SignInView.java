package org.porchlight.console.view;

/// The sign-in page.
///
/// @param to the incident that somebody wants to see; empty for none
/// @param accounts whether staff can sign in with an account of their agency
/// @param passkeys whether there can be passkeys at this address
public record SignInView(String to, boolean accounts, boolean passkeys) {}
