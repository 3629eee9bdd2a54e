package uk.plumbline.measure;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How often one grade was given in one row of the measure.
 *
 * @param rowKey the row: a team, service or area code, or a period
 * @param frameworkCode the framework, which says what the grade's word means
 * @param gradeCode the grade
 * @param audits how many finalised audits have it
 * @param moderated how many of those were second-checked
 */
@MappedEntity("counted_grade")
record GradeCountRow(
    @Id String rowKey, String frameworkCode, String gradeCode, long audits, long moderated) {}
