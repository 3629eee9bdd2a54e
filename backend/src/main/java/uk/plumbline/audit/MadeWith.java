package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import java.util.UUID;
import uk.plumbline.framework.Framework;
import uk.plumbline.tool.Form;

/**
 * What an audit is made with, fixed when it is begun.
 *
 * @param framework whose areas and grades it uses
 * @param toolVersionId the version of its tool; null for grades and rationale alone
 * @param form what it asks
 */
record MadeWith(Framework framework, @Nullable UUID toolVersionId, Form form) {}
