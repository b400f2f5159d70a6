package org.porchlight.console;

import io.vertx.core.Future;
import org.porchlight.coordination.ReadingBook;

/// Notes what a member of staff read on a page, and what they had to do with it.
public final class ReadingNotes {
  private final ReadingBook book;

  public ReadingNotes(Console console) {
    this.book =
        new ReadingBook(
            console.agency(),
            console.store().readings(),
            console.settings().sessionIdle(),
            console.world()::now);
  }

  /// A reading that cannot be noted is not answered: the future fails with the store.
  public Future<Void> note(SignedIn who, String what, String id) {
    return book.note(who.id(), what, id, who.near().why(), who.near().family());
  }
}
