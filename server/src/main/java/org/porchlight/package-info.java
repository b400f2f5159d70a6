/// The house: every room of the running service, and the one class that knows them all.
@NullMarked
package org.porchlight;

import org.jspecify.annotations.NullMarked;
