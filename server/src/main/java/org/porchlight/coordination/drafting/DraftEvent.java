package org.porchlight.coordination.drafting;

import java.util.Map;
import org.porchlight.plan.draft.DraftEdit;
import org.porchlight.storage.JournalKind;

/// What happened to the draft of a plan's next version.
public sealed interface DraftEvent {
  /// One journal for each plan, by its id.
  JournalKind<DraftEvent> KIND =
      new JournalKind<>(
          "draft",
          DraftEvent.class,
          Map.of(
              "draft.begun", Begun.class,
              "draft.edited", Edited.class,
              "draft.sent", Sent.class,
              "draft.dropped", Dropped.class));

  /// The member of staff.
  String by();

  /// @param base the version it begins with
  /// @param text that version's file, without what people said of it
  record Begun(int base, String text, String by) implements DraftEvent {}

  /// @param page which open page it came from, so that two pages of one person are told apart
  record Edited(DraftEdit edit, String by, String page) implements DraftEvent {}

  /// @param version the number under which people are asked about it
  record Sent(int version, String by) implements DraftEvent {}

  record Dropped(String by) implements DraftEvent {}
}
