package org.porchlight.exchange.copy;

import java.util.List;

/// What stands on the card for the wallet, folded once: outside nothing that tells of anybody.
///
/// @param languageCode such as `es`
/// @param title for programs that read the file aloud
/// @param helps what helps, the first few; may be empty
/// @param worse what does not, the first few; may be empty
/// @param first whom to ask first; may be empty
/// @param edition which plan version it rests on
public record WalletCard(
    String languageCode,
    String title,
    List<String> helps,
    List<String> worse,
    List<PlanCopy.Contact> first,
    String edition) {
  public WalletCard {
    helps = List.copyOf(helps);
    worse = List.copyOf(worse);
    first = List.copyOf(first);
  }
}
