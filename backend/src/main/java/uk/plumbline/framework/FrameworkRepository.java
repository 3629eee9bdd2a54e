package uk.plumbline.framework;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FrameworkRepository extends GenericRepository<FrameworkRow, String> {
  /** Another value after every change of what the others read; empty where it is not told. */
  @Query("select e.edition from framework_edition e")
  Optional<UUID> edition();

  @Query(
      """
            select f.code, f.label, f.description, f.scale_code, f.valid_from, f.valid_to, f.usual_for, f.overall_until
            from framework f
            order by f.valid_from desc, f.usual_for nulls last, f.code
            """)
  List<FrameworkRow> frameworks();

  @Query(
      """
            select g.scale_code, g.code, g.label, g.short_label, g.rank, g.is_good, g.is_good_or_better
            from grade g
            order by g.scale_code, g.rank desc
            """)
  List<GradeRow> grades();

  @Query(
      """
            select a.framework_code, a.code, a.label, a.guidance, a.valid_from, a.valid_to
            from judgement_area a
            where not a.is_overall
            order by a.framework_code, a.position, a.code
            """)
  List<AreaRow> areas();
}
