/// What people and tests use to move the sandbox: handsets, faults, clock, and the phones page.
///
/// Imports the other parts of the sandbox except `rest`.
@NullMarked
package org.porchlight.sandbox.control;

import org.jspecify.annotations.NullMarked;
