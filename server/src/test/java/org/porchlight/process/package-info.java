/// Server, telephone sandbox and Redis as processes of their own, driven from outside and killed.
///
/// Nothing here calls the server's code: what another program can see is what is tested.
@NullMarked
package org.porchlight.process;

import org.jspecify.annotations.NullMarked;
