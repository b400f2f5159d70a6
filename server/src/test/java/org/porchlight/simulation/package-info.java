/// Tests of the proof room.
@NullMarked
package org.porchlight.simulation;

import org.jspecify.annotations.NullMarked;
