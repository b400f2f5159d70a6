/// What coordinators do for families between crises: dates, contact, meetings and their agenda.
///
/// Part of the shell room `coordination`. A family's care is a journal of kind `care`, sealed by
/// the family's key; nothing here wakes by a deadline: [CareLook] looks by the clock.
@NullMarked
package org.porchlight.coordination.care;

import org.jspecify.annotations.NullMarked;
