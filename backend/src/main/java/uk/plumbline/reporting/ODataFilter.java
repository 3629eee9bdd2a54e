package uk.plumbline.reporting;

import java.util.List;
import org.apache.olingo.commons.api.edm.EdmEnumType;
import org.apache.olingo.commons.api.edm.EdmType;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourcePrimitiveProperty;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitor;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;

/**
 * Turns an OData condition into SQL (OData 4.0, part 2, section 5.1.1). What has no value is equal
 * to null and unequal to everything else, and neither greater nor less; a truth value that is not
 * there is neither true nor false, and not made so by {@code not}.
 */
final class ODataFilter implements ExpressionVisitor<ODataTerm> {
  private final FeedTable table;

  ODataFilter(FeedTable table) {
    this.table = table;
  }

  /** The rows that a condition chooses. */
  Sql choosing(Expression condition) throws ODataApplicationException, ExpressionVisitException {
    return condition.accept(this).choosing();
  }

  @Override
  public ODataTerm visitBinaryOperator(BinaryOperatorKind operator, ODataTerm left, ODataTerm right)
      throws ODataApplicationException {
    return switch (operator) {
      case AND -> ODataTerm.format("(%s and %s)", left, right);
      case OR -> ODataTerm.format("(%s or %s)", left, right);
      case EQ -> equal(left, right);
      case NE -> unequal(left, right);
      case GT -> ODataTerm.comparison(ODataTerm.of("(%s > %s)", left, right));
      case GE -> ODataTerm.comparison(ODataTerm.of("(%s >= %s)", left, right));
      case LT -> ODataTerm.comparison(ODataTerm.of("(%s < %s)", left, right));
      case LE -> ODataTerm.comparison(ODataTerm.of("(%s <= %s)", left, right));
      default -> throw ODataRefusal.unsupported("The operator " + operator);
    };
  }

  @Override
  public ODataTerm visitBinaryOperator(
      BinaryOperatorKind operator, ODataTerm left, List<ODataTerm> right)
      throws ODataApplicationException {
    if (operator != BinaryOperatorKind.IN) {
      throw ODataRefusal.unsupported("The operator " + operator + " with a list");
    }
    if (right.isEmpty()) {
      throw ODataRefusal.bad("The list after in is empty.");
    }
    if (!left.equals(ODataTerm.NOTHING) && right.stream().allMatch(ODataTerm::hasValue)) {
      var values = Sql.joined(", ", right.stream().map(ODataTerm::exact).toList());
      return ODataTerm.comparison(Sql.format("(%s in (%s))", left.exact(), values));
    }
    var ways = right.stream().map(one -> equal(left, one).exact()).toList();
    return ODataTerm.value(Sql.format("(%s)", Sql.joined(" or ", ways)));
  }

  /** Written so that an index can answer where one side is a value. */
  private static ODataTerm equal(ODataTerm left, ODataTerm right) {
    if (right.equals(ODataTerm.NOTHING)) {
      return ODataTerm.value(ODataTerm.of("(%s is null)", left));
    }
    if (left.equals(ODataTerm.NOTHING)) {
      return ODataTerm.value(ODataTerm.of("(%s is null)", right));
    }
    return left.hasValue() || right.hasValue()
        ? ODataTerm.comparison(ODataTerm.of("(%s = %s)", left, right))
        : ODataTerm.value(ODataTerm.of("(%s is not distinct from %s)", left, right));
  }

  private static ODataTerm unequal(ODataTerm left, ODataTerm right) {
    if (right.equals(ODataTerm.NOTHING)) {
      return ODataTerm.value(ODataTerm.of("(%s is not null)", left));
    }
    if (left.equals(ODataTerm.NOTHING)) {
      return ODataTerm.value(ODataTerm.of("(%s is not null)", right));
    }
    return ODataTerm.value(ODataTerm.of("(%s is distinct from %s)", left, right));
  }

  @Override
  public ODataTerm visitUnaryOperator(UnaryOperatorKind operator, ODataTerm operand)
      throws ODataApplicationException {
    if (operator != UnaryOperatorKind.NOT) {
      throw ODataRefusal.unsupported("The operator " + operator);
    }
    var not = ODataTerm.of("(not %s)", operand);
    return new ODataTerm(not, not, operand.hasValue());
  }

  @Override
  public ODataTerm visitMethodCall(MethodKind method, List<ODataTerm> parameters)
      throws ODataApplicationException {
    if (method == MethodKind.NOW) {
      return ODataTerm.value(Sql.of("now()"));
    }
    var sql = function(method, parameters.stream().map(ODataTerm::exact).toList());
    // Nothing can be said of what is not there, and SQL would not know of which type it is.
    return parameters.contains(ODataTerm.NOTHING) ? ODataTerm.NOTHING : ODataTerm.any(sql);
  }

  private static Sql function(MethodKind method, List<Sql> parameters)
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
      default -> throw ODataRefusal.unsupported("The function " + method);
    };
  }

  @Override
  public ODataTerm visitLiteral(Literal literal) throws ODataApplicationException {
    var text = literal.getText();
    if (literal.getType() == null) {
      return ODataTerm.NOTHING;
    }
    return ODataTerm.value(bound(literal.getType().getName(), text));
  }

  private static Sql bound(String type, String text) throws ODataApplicationException {
    return switch (type) {
      case "String" -> Sql.bound(unquoted(text), "text");
      case "Boolean" -> Sql.bound(text, "boolean");
      case "Guid" -> Sql.bound(text, "uuid");
      case "Date" -> Sql.bound(text, "date");
      case "DateTimeOffset" -> Sql.bound(text, "timestamptz");
      case "SByte", "Byte", "Int16", "Int32", "Int64" -> Sql.bound(text, "bigint");
      case "Decimal", "Single", "Double" -> number(text);
      default -> throw ODataRefusal.unsupported("A value of type " + type);
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
  public ODataTerm visitMember(Member member) throws ODataApplicationException {
    var column = column(member.getResourcePath().getUriResourceParts());
    return ODataTerm.any(Sql.of(column.sqlIn(FeedSql.ROWS)));
  }

  /** The column that a path names; the library has seen to it that there is one. */
  FeedColumn column(List<UriResource> path) throws ODataApplicationException {
    if (path.size() == 1 && path.getFirst() instanceof UriResourcePrimitiveProperty property) {
      var name = property.getProperty().getName();
      return table
          .column(name)
          .orElseThrow(() -> ODataRefusal.unsupported("A condition on the figure " + name));
    }
    throw ODataRefusal.unsupported("Anything but the name of a column here");
  }

  @Override
  public ODataTerm visitLambdaExpression(String function, String variable, Expression expression)
      throws ODataApplicationException {
    throw ODataRefusal.unsupported("The function " + function);
  }

  @Override
  public ODataTerm visitAlias(String alias) throws ODataApplicationException {
    throw ODataRefusal.unsupported("A parameter alias");
  }

  @Override
  public ODataTerm visitTypeLiteral(EdmType type) throws ODataApplicationException {
    throw ODataRefusal.unsupported("The name of a type");
  }

  @Override
  public ODataTerm visitLambdaReference(String variable) throws ODataApplicationException {
    throw ODataRefusal.unsupported("A variable");
  }

  @Override
  public ODataTerm visitEnum(EdmEnumType type, List<String> values)
      throws ODataApplicationException {
    throw ODataRefusal.unsupported("An enumeration");
  }
}
