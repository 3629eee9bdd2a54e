package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** Why a milestone or rebase is withdrawn. */
@Serdeable
record WithdrawalRequest(@Nullable String reason) {}
