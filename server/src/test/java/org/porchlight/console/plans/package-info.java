@NullMarked
package org.porchlight.console.plans;

import org.jspecify.annotations.NullMarked;
