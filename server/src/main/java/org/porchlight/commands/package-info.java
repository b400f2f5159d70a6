/// What can be asked of the server's program on the command line: serve, check, import, pin,
/// fallback, audit.
///
/// Stands below the whole house and builds what it needs of it; nobody imports it.
@NullMarked
package org.porchlight.commands;

import org.jspecify.annotations.NullMarked;
