package org.porchlight.operations;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PhoneNumber;

/// How the operator is told that the line needs them.
///
/// @param phone texted; null for none
/// @param url gets a POST of `{"what": "...", "since": "..."}`; null for none
public record OperatorSettings(@Nullable PhoneNumber phone, @Nullable URI url) {}
