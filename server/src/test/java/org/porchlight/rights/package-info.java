/// Tests of rights: the whole matrix against what people wrote down, and where people stand.
@NullMarked
package org.porchlight.rights;

import org.jspecify.annotations.NullMarked;
