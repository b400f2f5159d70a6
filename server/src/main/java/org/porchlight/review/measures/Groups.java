package org.porchlight.review.measures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The groups that a split tells apart in one period.
final class Groups {
  private Groups() {}

  /// A sample of each group, in the order of their words. Of more than [Split#GROUPS_MAX], those of
  /// most incidents and families stand apart, and all the others are one group, the last.
  static Map<String, Sample> of(Ground ground, Split split) {
    Map<String, Long> sizes =
        Sample.occurring(ground, split).stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    boolean all = sizes.size() <= Split.GROUPS_MAX;
    var apart =
        sizes.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(all ? Split.GROUPS_MAX : Split.GROUPS_MAX - 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    var samples = new LinkedHashMap<String, Sample>();
    apart.forEach(group -> samples.put(group, new Sample(ground, split, group, apart)));
    if (!all) {
      samples.put(Split.OTHERS, new Sample(ground, split, Split.OTHERS, apart));
    }
    return samples;
  }
}
