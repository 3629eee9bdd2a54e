package uk.plumbline.reporting;

import java.util.List;
import org.apache.olingo.commons.api.edm.EdmEnumType;
import org.apache.olingo.commons.api.edm.EdmType;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourcePrimitiveProperty;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitor;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;

/**
 * Turns an OData condition into SQL. OData knows no third truth value where it compares: what has
 * no value is equal to null, unequal to everything else, and neither greater nor less.
 */
final class ODataFilter implements ExpressionVisitor<Sql> {
  private static final Sql NULL = Sql.of("null");

  private final FeedTable table;

  ODataFilter(FeedTable table) {
    this.table = table;
  }

  @Override
  public Sql visitBinaryOperator(BinaryOperatorKind operator, Sql left, Sql right)
      throws ODataApplicationException {
    return switch (operator) {
      case AND -> Sql.format("(%s and %s)", left, right);
      case OR -> Sql.format("(%s or %s)", left, right);
      case EQ -> equal(left, right);
      case NE -> unequal(left, right);
      case GT -> Sql.format("(%s > %s)", left, right);
      case GE -> Sql.format("(%s >= %s)", left, right);
      case LT -> Sql.format("(%s < %s)", left, right);
      case LE -> Sql.format("(%s <= %s)", left, right);
      default -> throw ODataRefusal.unsupported("The operator " + operator);
    };
  }

  @Override
  public Sql visitBinaryOperator(BinaryOperatorKind operator, Sql left, List<Sql> right)
      throws ODataApplicationException {
    if (operator != BinaryOperatorKind.IN) {
      throw ODataRefusal.unsupported("The operator " + operator + " with a list");
    }
    if (right.contains(NULL)) {
      throw ODataRefusal.unsupported("null in a list");
    }
    return Sql.format("(%s in (%s))", left, Sql.joined(", ", right));
  }

  /** Written so that an index can answer where one side is a value. */
  private static Sql equal(Sql left, Sql right) {
    if (right.equals(NULL)) {
      return Sql.format("(%s is null)", left);
    }
    if (left.equals(NULL)) {
      return Sql.format("(%s is null)", right);
    }
    var oneIsAValue = !left.values().isEmpty() || !right.values().isEmpty();
    return Sql.format(oneIsAValue ? "(%s = %s)" : "(%s is not distinct from %s)", left, right);
  }

  private static Sql unequal(Sql left, Sql right) {
    if (right.equals(NULL)) {
      return Sql.format("(%s is not null)", left);
    }
    if (left.equals(NULL)) {
      return Sql.format("(%s is not null)", right);
    }
    return Sql.format("(%s is distinct from %s)", left, right);
  }

  @Override
  public Sql visitUnaryOperator(UnaryOperatorKind operator, Sql operand)
      throws ODataApplicationException {
    if (operator != UnaryOperatorKind.NOT) {
      throw ODataRefusal.unsupported("The operator " + operator);
    }
    // A comparison with what has no value is false, not unknown.
    return Sql.format("(not coalesce(%s, false))", operand);
  }

  @Override
  public Sql visitMethodCall(MethodKind method, List<Sql> parameters)
      throws ODataApplicationException {
    return switch (method) {
      case CONTAINS -> Sql.format("(strpos(%s, %s) > 0)", parameters);
      case STARTSWITH -> Sql.format("starts_with(%s, %s)", parameters);
      case ENDSWITH ->
          Sql.format(
              "(right(%s, length(%s)) = %s)",
              parameters.getFirst(), parameters.getLast(), parameters.getLast());
      case TOLOWER -> Sql.format("lower(%s)", parameters);
      case TOUPPER -> Sql.format("upper(%s)", parameters);
      case TRIM -> Sql.format("btrim(%s)", parameters);
      case LENGTH -> Sql.format("length(%s)", parameters);
      case YEAR -> Sql.format("cast(extract(year from %s) as integer)", parameters);
      case MONTH -> Sql.format("cast(extract(month from %s) as integer)", parameters);
      case DAY -> Sql.format("cast(extract(day from %s) as integer)", parameters);
      case DATE -> Sql.format("cast(%s as date)", parameters);
      case NOW -> Sql.of("now()");
      default -> throw ODataRefusal.unsupported("The function " + method);
    };
  }

  @Override
  public Sql visitLiteral(Literal literal) throws ODataApplicationException {
    var text = literal.getText();
    if (literal.getType() == null) {
      return NULL;
    }
    return switch (literal.getType().getName()) {
      case "String" -> Sql.bound(unquoted(text), "text");
      case "Boolean" -> Sql.bound(text, "boolean");
      case "Guid" -> Sql.bound(text, "uuid");
      case "Date" -> Sql.bound(text, "date");
      case "DateTimeOffset" -> Sql.bound(text, "timestamptz");
      case "SByte", "Byte", "Int16", "Int32", "Int64" -> Sql.bound(text, "bigint");
      case "Decimal", "Single", "Double" -> number(text);
      default -> throw ODataRefusal.unsupported("A value of type " + literal.getType().getName());
    };
  }

  private static Sql number(String text) throws ODataApplicationException {
    if (text.chars().anyMatch(one -> Character.isLetter(one) && one != 'e' && one != 'E')) {
      throw ODataRefusal.unsupported("The number " + text);
    }
    return Sql.bound(text, "numeric");
  }

  private static String unquoted(String text) {
    return text.substring(1, text.length() - 1).replace("''", "'");
  }

  @Override
  public Sql visitMember(Member member) throws ODataApplicationException {
    return Sql.of(column(member.getResourcePath().getUriResourceParts()).sqlIn(FeedSql.ROWS));
  }

  /** The column that a path names; the library has seen to it that there is one. */
  FeedColumn column(List<UriResource> path) throws ODataApplicationException {
    if (path.size() == 1 && path.getFirst() instanceof UriResourcePrimitiveProperty property) {
      return table.column(property.getProperty().getName()).orElseThrow();
    }
    throw ODataRefusal.unsupported("A path of several parts");
  }

  @Override
  public Sql visitLambdaExpression(String function, String variable, Expression expression)
      throws ODataApplicationException {
    throw ODataRefusal.unsupported("The function " + function);
  }

  @Override
  public Sql visitAlias(String alias) throws ODataApplicationException {
    throw ODataRefusal.unsupported("A parameter alias");
  }

  @Override
  public Sql visitTypeLiteral(EdmType type) throws ODataApplicationException {
    throw ODataRefusal.unsupported("The name of a type");
  }

  @Override
  public Sql visitLambdaReference(String variable) throws ODataApplicationException {
    throw ODataRefusal.unsupported("A variable");
  }

  @Override
  public Sql visitEnum(EdmEnumType type, List<String> values) throws ODataApplicationException {
    throw ODataRefusal.unsupported("An enumeration");
  }
}
