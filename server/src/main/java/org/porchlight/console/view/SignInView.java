package org.porchlight.console.view;

/// The sign-in page.
///
/// @param to the incident that somebody wants to see; empty for none
/// @param accounts whether staff can sign in with an account of their agency
public record SignInView(String to, boolean accounts) {}
