/// A plan that is being written: its file form, and what an author changes in it, one edit at a
/// time.
///
/// Core: what is written need not be a whole plan yet, so it is kept as maps, lists and words; the
/// checks say what it lacks.
@NullMarked
package org.porchlight.plan.draft;

import org.jspecify.annotations.NullMarked;
