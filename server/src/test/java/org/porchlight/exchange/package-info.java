/// Tests of the API, over real HTTP.
@NullMarked
package org.porchlight.exchange;

import org.jspecify.annotations.NullMarked;
