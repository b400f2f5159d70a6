/// The ground the sandbox stands on: its clock, numbers, phones, faults and outgoing webhooks.
///
/// Imports Vert.x, Jackson's YAML reader and the JDK; nothing of this project outside the sandbox.
@NullMarked
package org.porchlight.sandbox.carrier;

import org.jspecify.annotations.NullMarked;
