/// What answers a number whose line is gone: a tiny process of its own, and the files it serves.
///
/// Apart room: imports no other room and no library, so that no fault of the line is a fault of its
/// fallback; only the root imports it, to write the files. It needs no Redis and no key but that of
/// its spool.
///
/// One folder, open to its owner alone (0700, files 0600), for it holds the telephone numbers of
/// staff, without which nobody could be rung; names and words of plans are never in it:
///
/// ```
/// token           the unguessable part of every address; a web server gives it to nobody
/// numbers         the line's own, which are never answered, lest they answer each other
/// spool.key       seals the spool
/// voice.xml       a new call: the way out, then `ring.xml`
/// ring.xml        rings person after person, then 988, then everybody again
/// 988.xml         connects with 988, then `ring.xml`
/// whisper.xml     what a rung person hears, and must answer by a key
/// accepted.xml    connects the two
/// text.xml        a new text; `pages-text.xml` the same on the pages number
/// timetable       `<instant> <number>`: from when on `ring-<number>.xml` and `text-<number>.xml`
///                 stand for `ring.xml` and `text.xml`, as shifts change while the line is gone
/// spool/          one sealed file for each contact, until the line has taken it in
/// ```
@NullMarked
package org.porchlight.fallback;

import org.jspecify.annotations.NullMarked;
