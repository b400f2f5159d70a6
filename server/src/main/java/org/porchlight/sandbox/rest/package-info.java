/// The carrier's REST API, version 2010-04-01: forms in, JSON with every documented property out.
///
/// Imports the other parts of the sandbox except `control`.
@NullMarked
package org.porchlight.sandbox.rest;

import org.jspecify.annotations.NullMarked;
