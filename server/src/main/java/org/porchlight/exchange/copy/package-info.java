/// The family's copy: the printable plan, the card for the wallet, and what they are printed with.
///
/// Part of `exchange`. Text is built without any IO from a plan version, the family's record and
/// the wording; templates make HTML of it, and [PdfPrinter] makes PDF of that on virtual threads.
@NullMarked
package org.porchlight.exchange.copy;

import org.jspecify.annotations.NullMarked;
