/// What the pages show: values ready to be read by templates, and nothing they would have to ask.
///
/// Public because the generated templates live in a package of their own.
@NullMarked
package org.porchlight.console.view;

import org.jspecify.annotations.NullMarked;
