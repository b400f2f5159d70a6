/// Text messages: from queued to delivered or not, from a handset to the customer, and STOP.
///
/// Imports `carrier` and `twiml` of the sandbox.
@NullMarked
package org.porchlight.sandbox.message;

import org.jspecify.annotations.NullMarked;
