/// A proof of the line's promises: its own rooms in one thread, on a turned clock.
///
/// The carrier is a twin that loses, doubles, delays and reorders; the server crashes and comes
/// back between any two answers of its store. The same seed gives the same run. Demo and proof
/// room: imports every room but `sandbox`, `console` and `exchange`; nothing imports it.
@NullMarked
package org.porchlight.simulation;

import org.jspecify.annotations.NullMarked;
