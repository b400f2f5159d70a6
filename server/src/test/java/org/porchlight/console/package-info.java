@NullMarked
package org.porchlight.console;

import org.jspecify.annotations.NullMarked;
