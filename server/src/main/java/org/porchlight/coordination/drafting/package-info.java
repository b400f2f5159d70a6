/// New versions of plans while they are being written: each draft is a journal of its author's
/// edits, so that nothing typed is lost and nobody writes over somebody else unseen.
///
/// Belongs to the room around it. Its journals are of the kind `draft`, one to a plan, by the
/// plan's id.
@NullMarked
package org.porchlight.coordination.drafting;

import org.jspecify.annotations.NullMarked;
