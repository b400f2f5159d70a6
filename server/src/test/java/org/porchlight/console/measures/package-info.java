/// How figures are said.
@NullMarked
package org.porchlight.console.measures;

import org.jspecify.annotations.NullMarked;
