/// What proves who somebody is: an issuer's word, a code on their own phone, a passkey.
///
/// A part of the console that knows no page: it takes what a browser brings and says what that
/// proves. Nothing it is told stands in a log.
@NullMarked
package org.porchlight.console.signin;

import org.jspecify.annotations.NullMarked;
