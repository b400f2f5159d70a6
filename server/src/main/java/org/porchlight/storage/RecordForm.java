package org.porchlight.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record as an object of its components.
record RecordForm(Class<?> type, Constructor<?> constructor, List<Component> components)
    implements Form {
  /// @param optional whether it may be null, and then is not written
  private record Component(RecordComponent of, Form form, boolean optional) {
    String name() {
      return of.getName();
    }
  }

  /// A record of one component, written as that component.
  private record Single(RecordForm whole) implements Form {
    private Component only() {
      return whole.components().getFirst();
    }

    @Override
    public JsonNode write(Object value) {
      return only().form().write(whole.required(only(), value));
    }

    @Override
    public Object read(JsonNode json) {
      return whole.make(new Object[] {only().form().read(json)});
    }
  }

  /// The form of a record that stands where its own type is declared.
  static Form of(Class<?> type, Forms forms) {
    var whole = asObject(type, forms);
    return whole.components().size() == 1 ? new Single(whole) : whole;
  }

  /// The form of a record that needs its names, as a variant of a sealed type does.
  static RecordForm asObject(Class<?> type, Forms forms) {
    var components = new ArrayList<Component>();
    var types = new ArrayList<Class<?>>();
    for (var component : type.getRecordComponents()) {
      components.add(
          new Component(
              component,
              forms.of(component.getGenericType()),
              component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
      types.add(component.getType());
    }
    try {
      var constructor = type.getConstructor(types.toArray(Class<?>[]::new));
      return new RecordForm(type, constructor, List.copyOf(components));
    } catch (NoSuchMethodException closed) {
      throw new IllegalArgumentException(
          "stored type: " + type.getSimpleName() + " (expected: a public record)", closed);
    }
  }

  @Override
  public ObjectNode write(Object value) {
    var object = JsonNodeFactory.instance.objectNode();
    for (var component : components) {
      var part = component.optional() ? part(component, value) : required(component, value);
      if (part != null) {
        object.set(component.name(), component.form().write(part));
      }
    }
    return object;
  }

  @Override
  public Object read(JsonNode json) {
    if (!json.isObject()) {
      throw Forms.unexpected(json, "object of " + type.getSimpleName());
    }
    var parts = new @Nullable Object[components.size()];
    int found = 0;
    for (int i = 0; i < parts.length; i++) {
      var component = components.get(i);
      var part = json.get(component.name());
      if (part != null) {
        parts[i] = component.form().read(part);
        found++;
      } else if (!component.optional()) {
        throw new IllegalArgumentException(
            type.getSimpleName() + ": no " + component.name() + " (expected: one)");
      }
    }
    if (found != json.size()) {
      throw new IllegalArgumentException(
          type.getSimpleName() + ": a component that is not known (expected: known ones only)");
    }
    return make(parts);
  }

  private Object required(Component component, Object value) {
    var part = part(component, value);
    if (part == null) {
      throw new IllegalArgumentException(
          type.getSimpleName() + "." + component.name() + ": null (expected: a value)");
    }
    return part;
  }

  private static @Nullable Object part(Component component, Object value) {
    try {
      return component.of().getAccessor().invoke(value);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("component " + component.name() + ": hidden", hidden);
    }
  }

  private Object make(@Nullable Object[] parts) {
    try {
      return constructor.newInstance(parts);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          type.getSimpleName() + ": refused what is stored", refused.getCause());
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("record " + type.getSimpleName() + ": hidden", hidden);
    }
  }
}
