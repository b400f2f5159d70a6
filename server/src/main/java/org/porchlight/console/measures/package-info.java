/// The figures of a period as plots, tables and CSV.
@NullMarked
package org.porchlight.console.measures;

import org.jspecify.annotations.NullMarked;
