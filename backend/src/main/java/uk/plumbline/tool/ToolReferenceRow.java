package uk.plumbline.tool;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("audit_tool_version")
record ToolReferenceRow(@Id UUID id, String toolCode, String label, String kind, int number) {
  ToolReference reference() {
    return new ToolReference(toolCode, label, ToolKind.of(kind), number);
  }
}
