/// Tests of what an agency writes: settings, roster, wording, policy packs.
@NullMarked
package org.porchlight.settings;

import org.jspecify.annotations.NullMarked;
