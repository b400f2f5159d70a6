package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.review.measures.Measured.Line;
import org.porchlight.review.measures.Numbered.Name;

/// Every count of an export under a number, and every sum that holds between them.
///
/// Counts that are the same by [Sums] have one number: whichever line tells one tells all.
final class Ledger {
  /// Counts that add up to another.
  record Sum(int total, List<Integer> parts) {
    Sum {
      parts = List.copyOf(parts);
    }

    Stream<Integer> terms() {
      return Stream.concat(Stream.of(total), parts.stream());
    }
  }

  private final Numbered counts = new Numbered();
  private final Map<String, Map<String, Cell>> groups = new LinkedHashMap<>();
  private final Set<Sum> sums = new LinkedHashSet<>();
  private final Map<Cell, Set<Integer>> told = new LinkedHashMap<>();

  Ledger(List<Cell> cells) {
    for (Cell cell : cells) {
      groups.computeIfAbsent(cell.group(), _ -> new TreeMap<>()).put(cell.name(), cell);
      cell.counts().forEach((name, value) -> counts.count(new Name(name, cell.group()), value));
    }
    var read = new ArrayList<Sum>();
    groups
        .keySet()
        .forEach(group -> Sums.ALL.forEach(sum -> read(sum, group).ifPresent(read::add)));
    cells.forEach(cell -> split(cell).ifPresent(read::add));
    addUpGroups(read);
    read.stream()
        .filter(sum -> sum.parts().size() == 1)
        .forEach(sum -> counts.unite(sum.total(), sum.parts().getFirst()));
    read.stream().filter(sum -> sum.parts().size() != 1).map(this::united).forEach(sums::add);
    cells.forEach(cell -> told.put(cell, toldBy(cell)));
    valueOthers();
  }

  /// Part and rest of a share.
  private Optional<Sum> split(Cell cell) {
    return cell.figure() instanceof Figure.Share
        ? Optional.of(
            new Sum(
                counts.known("of:" + cell.name(), cell.group()),
                List.of(
                    counts.known(cell.name(), cell.group()),
                    counts.known("not:" + cell.name(), cell.group()))))
        : Optional.empty();
  }

  /// A sum of the table, as far as this group has its lines.
  private Optional<Sum> read(Sums.Sum sum, String group) {
    var parts = new ArrayList<Integer>();
    for (String part : sum.parts()) {
      var found = terms(part, group);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      parts.addAll(found);
    }
    return terms(sum.total(), group).stream()
        .findFirst()
        .map(total -> new Sum(total, parts))
        .filter(_ -> holds(sum, group));
  }

  private boolean holds(Sums.Sum sum, String group) {
    return switch (sum.holds()) {
      case ALWAYS -> true;
      case ONCE_OVER ->
          value(sum.total(), group)
              == sum.parts().stream().mapToLong(part -> value(part, group)).sum();
    };
  }

  /// What lines say of it, or the first sum of the table that is made of lines alone.
  private long value(String term, String group) {
    return Name.isOther(term)
        ? Sums.ALL.stream()
            .filter(sum -> sum.total().equals(term))
            .findFirst()
            .map(sum -> sum.parts().stream().mapToLong(part -> value(part, group)).sum())
            .orElse(Numbered.UNKNOWN)
        : counts.find(term, group).map(counts::value).orElse(Numbered.UNKNOWN);
  }

  private List<Integer> terms(String term, String group) {
    if (Name.isOther(term)) {
      return List.of(counts.count(new Name(term, group), Numbered.UNKNOWN));
    }
    if (term.endsWith("*")) {
      String prefix = term.substring(0, term.length() - 1);
      return groups.getOrDefault(group, Map.of()).keySet().stream()
          .filter(name -> name.startsWith(prefix))
          .map(name -> counts.known(name, group))
          .toList();
    }
    return counts.find(term, group).stream().toList();
  }

  /// Groups add up to everybody; one in which something is not recorded may hold more of it.
  private void addUpGroups(List<Sum> read) {
    var others = groups.keySet().stream().filter(group -> !group.equals(Line.EVERYBODY)).toList();
    if (others.isEmpty()) {
      return;
    }
    addUpOthers(others, read);
    for (Cell cell : groups.getOrDefault(Line.EVERYBODY, Map.of()).values()) {
      var theirs =
          others.stream()
              .flatMap(group ->
                  Optional.ofNullable(groups.getOrDefault(group, Map.of()).get(cell.name()))
                      .stream())
              .toList();
      if (!theirs.isEmpty()) {
        cell.counts().keySet().forEach(name -> read.add(ofGroups(name, theirs)));
      }
    }
  }

  /// What no line tells adds up as well; where a group has none of its lines, there is none of it.
  private void addUpOthers(List<String> groups, List<Sum> read) {
    counts
        .names()
        .filter(name -> name.group().equals(Line.EVERYBODY) && name.isOther())
        .toList()
        .forEach(name -> {
          var theirs =
              groups.stream().flatMap(group -> counts.find(name.of(), group).stream()).toList();
          if (!theirs.isEmpty()) {
            read.add(new Sum(counts.known(name.of(), Line.EVERYBODY), theirs));
          }
        });
  }

  private Sum ofGroups(String name, List<Cell> theirs) {
    var parts = new ArrayList<Integer>();
    for (Cell cell : theirs) {
      parts.add(
          cell.counts().containsKey(name)
              ? counts.known(name, cell.group())
              : counts.count(new Name("~" + name, cell.group()), Numbered.UNKNOWN));
    }
    return new Sum(counts.known(name, Line.EVERYBODY), parts);
  }

  private Sum united(Sum sum) {
    return new Sum(counts.root(sum.total()), sum.parts().stream().map(counts::root).toList());
  }

  private Set<Integer> toldBy(Cell cell) {
    var told = new LinkedHashSet<Integer>();
    cell.counts().keySet().forEach(name -> told.add(counts.root(counts.known(name, cell.group()))));
    Sums.TELLING.getOrDefault(cell.name(), List.of()).stream()
        .flatMap(name -> terms(name, cell.group()).stream())
        .forEach(number -> told.add(counts.root(number)));
    return told;
  }

  /// What no line tells has the value that a sum leaves for it.
  private void valueOthers() {
    boolean more = true;
    while (more) {
      more = false;
      for (Sum sum : sums) {
        var unknown = sum.terms().filter(term -> !counts.isValued(term)).distinct().toList();
        if (unknown.size() == 1) {
          int one = unknown.getFirst();
          long parts =
              sum.parts().stream().filter(part -> part != one).mapToLong(counts::value).sum();
          counts.value(
              one, Math.max(0, one == sum.total() ? parts : counts.value(sum.total()) - parts));
          more = true;
        }
      }
    }
  }

  int size() {
    return counts.size();
  }

  /// How many it is; [Numbered#UNKNOWN] where nothing says.
  long value(int number) {
    return counts.value(number);
  }

  /// Whether nobody may know it: a small count that is one of its own.
  boolean isGuarded(int number) {
    return counts.isGuarded(number);
  }

  /// The names of a count, to be read.
  String said(int number) {
    return counts.said(number);
  }

  /// A sum with its values, to be read.
  String said(Sum sum) {
    return sum.terms()
        .map(term -> said(term) + " (" + value(term) + ")")
        .collect(Collectors.joining("; "));
  }

  Set<Sum> sums() {
    return sums;
  }

  Set<Cell> cells() {
    return told.keySet();
  }

  /// The counts that a cell tells, when it is told.
  Set<Integer> told(Cell cell) {
    return told.getOrDefault(cell, Set.of());
  }
}
