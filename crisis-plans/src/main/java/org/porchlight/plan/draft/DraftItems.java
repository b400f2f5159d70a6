package org.porchlight.plan.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The items of a draft's lists that have fields of their own, such as what prevents.
final class DraftItems {
  private static final int ITEMS_MAX = 200;

  private DraftItems() {}

  /// An item with nothing in it comes to the end; false when the list has not as many before.
  static boolean add(Map<String, Object> form, String list, int item) {
    var items = items(form, list);
    if (!DraftPlaces.isListOfItems(list) || items.size() != item || item >= ITEMS_MAX) {
      return false;
    }
    var grown = new ArrayList<>(items);
    grown.add(new LinkedHashMap<String, Object>());
    return DraftForm.put(form, DraftPlaces.parts(list), 0, grown);
  }

  /// A list left empty goes too.
  static boolean remove(Map<String, Object> form, String list, int item) {
    var items = items(form, list);
    if (!DraftPlaces.isListOfItems(list) || item < 0 || item >= items.size()) {
      return false;
    }
    var left = new ArrayList<>(items);
    left.remove(item);
    return DraftForm.put(form, DraftPlaces.parts(list), 0, left.isEmpty() ? null : left);
  }

  private static List<Object> items(Map<String, Object> form, String list) {
    return DraftPlaces.find(form, list)
        .filter(List.class::isInstance)
        .map(DraftForm::list)
        .orElse(List.of());
  }
}
