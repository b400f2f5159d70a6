package org.porchlight.storage;

import com.fasterxml.jackson.databind.JsonNode;

/// How values of one type are written as JSON and read back.
interface Form {
  JsonNode write(Object value);

  /// @throws IllegalArgumentException for JSON of another form; names types, never values
  Object read(JsonNode json);
}
