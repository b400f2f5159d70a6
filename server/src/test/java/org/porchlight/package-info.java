/// Tests of the house as a whole: settings, wording, rooms, and the repository itself.
@NullMarked
package org.porchlight;

import org.jspecify.annotations.NullMarked;
