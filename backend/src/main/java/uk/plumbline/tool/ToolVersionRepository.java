package uk.plumbline.tool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ToolVersionRepository extends GenericRepository<ToolVersionRow, UUID> {
  @Query(ToolVersionRow.SELECT + "where v.id = :id")
  Optional<ToolVersionRow> find(UUID id);

  @Query(ToolVersionRow.SELECT + "where v.tool_code = :code and v.number = :number")
  Optional<ToolVersionRow> find(String code, int number);

  @Query(ToolVersionRow.SELECT + "where v.tool_code = :code and v.status = 'published'")
  Optional<ToolVersionRow> published(String code);

  /** Every version of a tool, newest first. */
  @Query(ToolVersionRow.SELECT + "where v.tool_code = :code order by v.number desc")
  List<ToolVersionRow> ofTool(String code);

  @Query(
      """
      select v.id, v.tool_code, v.label, t.kind, v.number
      from audit_tool_version v
      join audit_tool t on t.code = v.tool_code
      where v.id = any(cast(string_to_array(:ids, ',') as uuid[]))
      """)
  List<ToolReferenceRow> references(String ids);

  /** Holds a tool to the end of the transaction; empty when there is none. */
  @Query("select t.kind from audit_tool t where t.code = :code for update")
  Optional<String> lock(String code);

  /** Makes a tool; answers 0 when there is one of this code already. */
  @Query(
      """
      insert into audit_tool (code, kind, shipped, created_at)
      values (:code, :kind, :shipped, :now)
      on conflict (code) do nothing
      """)
  int insertTool(String code, String kind, boolean shipped, Instant now);

  @Query(
      """
      insert into audit_tool_version (id, tool_code, number, status, label, framework_code, document,
                                      comparability_note, created_at, updated_at, published_at, published_by)
      values (:id, :code, :number, :status, :label, :framework, cast(:document as jsonb), null, :now, :now,
              cast(:publishedAt as timestamptz), :publishedBy)
      """)
  void insert(
      UUID id,
      String code,
      int number,
      String status,
      String label,
      String framework,
      String document,
      Instant now,
      @Nullable Instant publishedAt,
      @Nullable String publishedBy);

  @Query(
      "select count(*) from audit_tool_version v where v.tool_code = :code and v.status = 'draft'")
  int countDrafts(String code);

  /** The highest number given so far; 0 for a tool without versions. */
  @Query("select coalesce(max(v.number), 0) from audit_tool_version v where v.tool_code = :code")
  int newestNumber(String code);

  @Query(
      """
      update audit_tool_version
      set revision = revision + 1, label = :label, framework_code = :framework,
          document = cast(:document as jsonb), updated_at = :now
      where id = :id
      """)
  void change(UUID id, String label, String framework, String document, Instant now);

  @Query(
      """
      update audit_tool_version
      set revision = revision + 1, status = 'published', comparability_note = :note, updated_at = :now,
          published_at = :now, published_by = :publishedBy
      where id = :id
      """)
  void publish(UUID id, @Nullable String note, String publishedBy, Instant now);

  @Query(
      """
      update audit_tool_version
      set revision = revision + 1, status = 'retired', updated_at = :now, retired_at = :now
      where tool_code = :code
      and status = 'published'
      """)
  void retirePublished(String code, Instant now);

  @Query("delete from audit_tool_version where id = :id")
  void discard(UUID id);

  @Query(
      """
      delete from audit_tool
      where code = :code
      and not exists (select from audit_tool_version v where v.tool_code = :code)
      """)
  void removeToolWithoutVersions(String code);

  /** Every version, those of a tool together and newest first. */
  @Query(
      """
      select v.id, v.tool_code, t.kind, t.shipped, v.number, v.status, v.label, v.framework_code,
             cast(v.document -> 'populations' as text) as populations, v.comparability_note, v.updated_at,
             v.published_at, v.published_by, v.retired_at,
             (select count(*) from audit a where a.tool_version_id = v.id) as audits
      from audit_tool_version v
      join audit_tool t on t.code = v.tool_code
      order by v.tool_code, v.number desc
      """)
  List<ToolSummaryRow> summaries();
}
