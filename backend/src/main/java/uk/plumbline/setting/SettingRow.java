package uk.plumbline.setting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("setting")
record SettingRow(
    @Id boolean onlyRow, long version, int conflictMonths, boolean readinessRequired) {}
