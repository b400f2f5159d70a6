/// Plans on screen: the list, the editor, the difference of two versions, the board of sign-offs,
/// the papers and the links to the card.
@NullMarked
package org.porchlight.console.plans;

import org.jspecify.annotations.NullMarked;
