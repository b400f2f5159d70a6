/// Families between crises: the list by need, one family with its dates, meetings and team.
@NullMarked
package org.porchlight.console.families;

import org.jspecify.annotations.NullMarked;
