package uk.plumbline.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlAnnotation;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;
import org.apache.olingo.commons.api.edm.provider.CsdlTerm;
import org.apache.olingo.commons.api.edm.provider.annotation.CsdlConstantExpression;
import org.apache.olingo.commons.api.edm.provider.annotation.CsdlConstantExpression.ConstantExpressionType;

/** The sets as OData describes them: an entity type and an entity set each, with explanations. */
final class ODataMetadata extends CsdlAbstractEdmProvider {
  static final String NAMESPACE = "plumbline";

  private static final FullQualifiedName CONTAINER =
      new FullQualifiedName(NAMESPACE, "ReportingFeed");
  // Words of our own: readers fetch the vocabularies that a description refers to, and the network
  // of
  // a council may not let them.
  private static final String DESCRIPTION = "Description";
  private static final String VERSION = "Version";

  /** Instants are to the microsecond. */
  private static final int PRECISION = 6;

  private final List<FeedTable> tables;

  ODataMetadata(List<FeedTable> tables) {
    this.tables = tables;
  }

  private static FullQualifiedName typeOf(FeedSet set) {
    return new FullQualifiedName(NAMESPACE, typeName(set));
  }

  /** A row of {@code Audits} is an {@code Audit}. */
  private static String typeName(FeedSet set) {
    var name = set.setName();
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  @Override
  public CsdlEntityType getEntityType(FullQualifiedName name) {
    return tables.stream()
        .filter(table -> typeOf(table.set()).equals(name))
        .findFirst()
        .map(ODataMetadata::type)
        .orElse(null);
  }

  @Override
  public CsdlEntitySet getEntitySet(FullQualifiedName container, String name) {
    return tables.stream()
        .filter(table -> CONTAINER.equals(container) && table.set().setName().equals(name))
        .findFirst()
        .map(ODataMetadata::entitySet)
        .orElse(null);
  }

  @Override
  public CsdlEntityContainerInfo getEntityContainerInfo(FullQualifiedName name) {
    return name == null || CONTAINER.equals(name)
        ? new CsdlEntityContainerInfo().setContainerName(CONTAINER)
        : null;
  }

  @Override
  public CsdlEntityContainer getEntityContainer() {
    return new CsdlEntityContainer()
        .setName(CONTAINER.getName())
        .setEntitySets(tables.stream().map(ODataMetadata::entitySet).toList());
  }

  @Override
  public List<CsdlSchema> getSchemas() {
    return List.of(
        new CsdlSchema()
            .setNamespace(NAMESPACE)
            .setEntityTypes(tables.stream().map(ODataMetadata::type).toList())
            .setTerms(List.of(term(DESCRIPTION), term(VERSION)))
            .setEntityContainer(getEntityContainer())
            .setAnnotations(List.of(said(VERSION, FeedVersion.TEXT))));
  }

  /** The words that are used here; the library leaves out those it cannot look up. */
  @Override
  public CsdlTerm getTerm(FullQualifiedName name) {
    return Optional.of(name)
        .filter(
            asked ->
                asked.getNamespace().equals(NAMESPACE)
                    && Arrays.asList(DESCRIPTION, VERSION).contains(asked.getName()))
        .map(asked -> term(asked.getName()))
        .orElse(null);
  }

  private static CsdlTerm term(String name) {
    return new CsdlTerm().setName(name).setType("Edm.String");
  }

  private static CsdlEntitySet entitySet(FeedTable table) {
    return new CsdlEntitySet()
        .setName(table.set().setName())
        .setType(typeOf(table.set()))
        .setAnnotations(List.of(said(DESCRIPTION, table.description())));
  }

  private static CsdlEntityType type(FeedTable table) {
    return new CsdlEntityType()
        .setName(typeName(table.set()))
        .setKey(
            table.keys().stream().map(key -> new CsdlPropertyRef().setName(key.name())).toList())
        .setProperties(table.columns().stream().map(ODataMetadata::property).toList());
  }

  private static CsdlProperty property(FeedColumn column) {
    var property =
        new CsdlProperty()
            .setName(column.name())
            .setType(kind(column.type()).getFullQualifiedName())
            .setNullable(!column.isKey())
            .setAnnotations(List.of(said(DESCRIPTION, column.description())));
    return column.type() == FeedType.INSTANT ? property.setPrecision(PRECISION) : property;
  }

  private static EdmPrimitiveTypeKind kind(FeedType type) {
    return switch (type) {
      case TEXT -> EdmPrimitiveTypeKind.String;
      case IDENTIFIER -> EdmPrimitiveTypeKind.Guid;
      case DAY -> EdmPrimitiveTypeKind.Date;
      case INSTANT -> EdmPrimitiveTypeKind.DateTimeOffset;
      case TRUTH -> EdmPrimitiveTypeKind.Boolean;
      case NUMBER -> EdmPrimitiveTypeKind.Int32;
      case LARGE_NUMBER -> EdmPrimitiveTypeKind.Int64;
    };
  }

  private static CsdlAnnotation said(String term, String text) {
    return new CsdlAnnotation()
        .setTerm(NAMESPACE + "." + term)
        .setExpression(new CsdlConstantExpression(ConstantExpressionType.String, text));
  }
}
