@NullMarked
package org.porchlight.storage.spool;

import org.jspecify.annotations.NullMarked;
