package org.porchlight.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The form of every type that is stored: records, sealed types, lists and the words of
/// `java.time`.
///
/// A record is an object of its components, without those that are null; a record of one component,
/// such as an id, is written as that component. A variant of a sealed type is an object that begins
/// with its `type`. Sets are written in the order of their text. What is not known is refused,
/// never dropped.
final class Forms {
  private record Text(Class<?> type, Function<String, Object> parse) implements Form {
    @Override
    public JsonNode write(Object value) {
      return TextNode.valueOf(value instanceof Enum<?> word ? word.name() : value.toString());
    }

    @Override
    public Object read(JsonNode json) {
      if (!json.isTextual()) {
        throw unexpected(json, "text of " + type.getSimpleName());
      }
      return parse.apply(json.textValue());
    }
  }

  private record Whole(Class<?> type) implements Form {
    @Override
    public JsonNode write(Object value) {
      return value instanceof Integer number
          ? IntNode.valueOf(number)
          : LongNode.valueOf((Long) value);
    }

    @Override
    public Object read(JsonNode json) {
      boolean isInt = type == int.class;
      if (isInt ? !json.canConvertToInt() : !json.canConvertToLong()) {
        throw unexpected(json, type.getSimpleName());
      }
      return isInt ? (Object) json.intValue() : (Object) json.longValue();
    }
  }

  private record Truth() implements Form {
    @Override
    public JsonNode write(Object value) {
      return BooleanNode.valueOf((Boolean) value);
    }

    @Override
    public Object read(JsonNode json) {
      if (!json.isBoolean()) {
        throw unexpected(json, "true or false");
      }
      return json.booleanValue();
    }
  }

  private final Map<Type, Form> known = new HashMap<>();

  Forms() {
    text(String.class, text -> text);
    text(Instant.class, InstantText::parse);
    text(Duration.class, Duration::parse);
    text(LocalDate.class, LocalDate::parse);
    text(LocalTime.class, LocalTime::parse);
    text(LocalDateTime.class, LocalDateTime::parse);
    text(YearMonth.class, YearMonth::parse);
    text(ZoneId.class, ZoneId::of);
    known.put(int.class, new Whole(int.class));
    known.put(long.class, new Whole(long.class));
    known.put(boolean.class, new Truth());
  }

  private void text(Class<?> type, Function<String, Object> parse) {
    known.put(type, new Text(type, parse));
  }

  /// The form of a type, made once.
  synchronized Form of(Type type) {
    var form = known.get(type);
    if (form == null) {
      form = make(type);
      known.put(type, form);
    }
    return form;
  }

  private Form make(Type type) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic);
    }
    if (type instanceof Class<?> plain) {
      if (plain.isEnum()) {
        return words(plain);
      }
      if (plain.isRecord()) {
        return RecordForm.of(plain, this);
      }
      if (plain.isSealed()) {
        return new SealedForm(plain, this);
      }
    }
    throw new IllegalArgumentException("stored type: " + type + " (expected: record, sealed, …)");
  }

  private Form collection(ParameterizedType generic) {
    var parts = generic.getActualTypeArguments();
    if (generic.getRawType() == List.class) {
      return new CollectionForms.OfList(of(parts[0]));
    }
    if (generic.getRawType() == Set.class) {
      return new CollectionForms.OfSet(of(parts[0]));
    }
    if (generic.getRawType() == Map.class) {
      return new CollectionForms.OfMap(of(parts[0]), of(parts[1]));
    }
    throw new IllegalArgumentException("stored type: " + generic + " (expected: List, Set or Map)");
  }

  private static Form words(Class<?> type) {
    var words = new HashMap<String, Object>();
    for (var constant : type.getEnumConstants()) {
      words.put(((Enum<?>) constant).name(), constant);
    }
    return new Text(
        type,
        name -> {
          var found = words.get(name);
          if (found == null) {
            throw new IllegalArgumentException(
                "stored word of "
                    + type.getSimpleName()
                    + ": unknown (expected: one of this version)");
          }
          return found;
        });
  }

  static IllegalArgumentException unexpected(JsonNode json, String expected) {
    return new IllegalArgumentException(
        "stored value: " + json.getNodeType() + " (expected: " + expected + ")");
  }
}
