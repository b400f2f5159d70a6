/// What stands open for whoever signed in: incidents, needs of families, steps an agency owes.
@NullMarked
package org.porchlight.console.home;

import org.jspecify.annotations.NullMarked;
