/// Whether anything of the line stands still: a process of its own that only reads.
///
/// Shell room: imports `storage`, `incident` and what is above them. It shares no process, no
/// connection and no code of deadlines and errands with the server, and needs no key: it sees when
/// things are due, and the hashes over sealed bytes, but no name, number or word.
@NullMarked
package org.porchlight.auditor;

import org.jspecify.annotations.NullMarked;
