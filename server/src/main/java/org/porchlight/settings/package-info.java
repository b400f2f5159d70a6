/// What an agency writes in `config/`: settings, on-call roster, wording and policy packs, read as
/// a whole and found good before anything starts.
///
/// Every fault of every file is listed at once, with its place, what was got and what was expected.
/// Imports the settings record of each room; only calendars, commands and the root import it.
@NullMarked
package org.porchlight.settings;

import org.jspecify.annotations.NullMarked;
