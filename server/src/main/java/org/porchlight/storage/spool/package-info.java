/// A small file that keeps texts while the store is away; sealed, and synced before anything is
/// answered.
///
/// Edge of `storage`: imports it, `telephony`, `plan`, Vert.x, Jackson and Tink.
@NullMarked
package org.porchlight.storage.spool;

import org.jspecify.annotations.NullMarked;
