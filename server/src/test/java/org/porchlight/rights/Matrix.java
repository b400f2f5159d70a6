package org.porchlight.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.Root;

/// The matrix of rights as people wrote it down, for tests to hold against the tables.
public final class Matrix {
  /// In the order of the columns; the last, of nobody who has anything to do with it, is empty.
  private static final List<Set<Relation>> COLUMNS =
      List.of(
          Set.of(Relation.NO_FAMILY),
          Set.of(Relation.ON_CALL),
          Set.of(Relation.OPEN),
          Set.of(Relation.ASKED),
          Set.of(Relation.CARRIES),
          Set.of(Relation.COORDINATES),
          Set.of(Relation.OWES_STEP),
          Set.of(Relation.BROKE_GLASS),
          Set.of());

  private record Cell(String row, Role role, Set<Relation> near) {}

  private final Map<Cell, String> cells = new HashMap<>();

  private Matrix(List<String> lines) {
    for (var line : lines) {
      if (!line.startsWith("#") && !line.isBlank()) {
        var words = List.of(line.strip().split("\\s+"));
        for (int column = 0; column < COLUMNS.size(); column++) {
          var cell = new Cell(words.get(0), Role.valueOf(words.get(1)), COLUMNS.get(column));
          if (cells.put(cell, words.get(column + 2)) != null) {
            throw new IllegalArgumentException(line + ": again (expected: each row once)");
          }
        }
      }
    }
  }

  public static Matrix read() {
    return new Matrix(lines("matrix.txt"));
  }

  public static List<String> lines(String name) {
    try {
      return Files.readAllLines(Root.folder().resolve("server/src/test/resources/rights/" + name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Every relation by itself, and none.
  public static List<Set<Relation>> standings() {
    return new ArrayList<>(COLUMNS);
  }

  Set<String> rows() {
    return cells.keySet().stream().map(Cell::row).collect(Collectors.toSet());
  }

  /// Whether there is an x; a row that is missing is a fault, not a no.
  public boolean allows(String row, Role role, Set<Relation> near) {
    var cell = cells.get(new Cell(row, role, near));
    if (cell == null) {
      throw new IllegalArgumentException(row + " " + role + ": not in matrix.txt");
    }
    return cell.equals("x");
  }
}
