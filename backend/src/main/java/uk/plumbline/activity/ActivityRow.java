package uk.plumbline.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;

@MappedEntity("activity")
record ActivityRow(@Id long id, Instant at, String personName, String action, String changed) {
  ActivityEntry entry() {
    var fields = changed.isEmpty() ? List.<String>of() : List.of(changed.split(","));
    return new ActivityEntry(at, personName, action, fields);
  }
}
