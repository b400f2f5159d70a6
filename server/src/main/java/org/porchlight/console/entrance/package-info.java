/// The pages before every other page: signing in by PIN, by an account of the agency or by passkey,
/// one proof more, the lock, and the local administrator.
///
/// Shell room: knows the console's ground and `console.signin`, which does the proving; no page
/// knows it. Doors that are shut lead here by `TurnedAway`.
@NullMarked
package org.porchlight.console.entrance;

import org.jspecify.annotations.NullMarked;
