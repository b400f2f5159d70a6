/// The line as its operator sees it: cover, queues, drills, settings in force, and who read what.
@NullMarked
package org.porchlight.console.operator;

import org.jspecify.annotations.NullMarked;
