package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

@Introspected
record ReturnNoteRow(UUID decisionId, String sectionCode, String note) {}
