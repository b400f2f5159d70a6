/// Reads TwiML with the JDK's own XML reader, so that it shares no fault with who wrote it.
@NullMarked
package org.porchlight.sandbox.twiml;

import org.jspecify.annotations.NullMarked;
