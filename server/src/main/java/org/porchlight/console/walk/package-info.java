/// The open incident on screen: the walk with its taps, its timeline, and the packet handed to
/// whoever comes next.
///
/// Needs the doors and the files of `console`.
@NullMarked
package org.porchlight.console.walk;

import org.jspecify.annotations.NullMarked;
