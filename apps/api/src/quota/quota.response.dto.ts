import { ApiProperty } from '@nestjs/swagger';
import {
  FACT_PRECISIONS,
  FACT_UNITS,
  QUOTA_PERIOD_STATES,
  type FactPrecision,
  type FactUnit,
  type QuotaPeriodState,
} from '@app/contracts';

/** What is owed within a period, and how far it is. */
class QuotaFaceResponse {
  @ApiProperty({ example: 'R-401' }) readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: FACT_UNITS, enumName: 'FactUnit' }) readonly unit!: FactUnit;
  @ApiProperty({ format: 'date' }) readonly fromOn!: string;
  @ApiProperty({ format: 'date' }) readonly toOn!: string;
  @ApiProperty() readonly minimum!: number;
  @ApiProperty({ description: 'confirmed and told in time' }) readonly achieved!: number;
  @ApiProperty({ description: 'confirmed and told after the period' }) readonly madeUp!: number;
  @ApiProperty({ enum: FACT_PRECISIONS, enumName: 'FactPrecision' })
  readonly precision!: FactPrecision;
  @ApiProperty({ enum: QUOTA_PERIOD_STATES, enumName: 'QuotaPeriodState' })
  readonly state!: QuotaPeriodState;
  @ApiProperty({ type: String, nullable: true }) readonly exemptReason!: string | null;
}

export class QuotaPeriodBriefResponse extends QuotaFaceResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly campaignId!: string;
  @ApiProperty() readonly campaignTitle!: string;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty({ format: 'uuid' }) readonly groupId!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [String], description: 'what state and roles allow; no guard was asked' })
  readonly actions!: readonly string[];
}

const FACT_STATES = ['PENDING', 'CONFIRMED', 'REFUSED'] as const;

export class FactResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly value!: number;
  @ApiProperty({ enum: FACT_UNITS, enumName: 'FactUnit' }) readonly unit!: FactUnit;
  @ApiProperty({ enum: FACT_PRECISIONS, enumName: 'FactPrecision' })
  readonly precision!: FactPrecision;
  @ApiProperty({ format: 'date' }) readonly asOf!: string;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ description: 'told after its period, or after the period was judged' })
  readonly madeUp!: boolean;
  @ApiProperty() readonly recordedByName!: string;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty({ type: String, nullable: true }) readonly confirmedByName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly confirmedAt!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly refusedAt!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly refuseReason!: string | null;
  @ApiProperty({ enum: FACT_STATES, enumName: 'FactState' })
  readonly state!: (typeof FACT_STATES)[number];
  @ApiProperty({ type: [String] }) readonly actions!: readonly string[];
}

export class UnitQuotaResponse extends QuotaFaceResponse {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'null until something was told of it',
  })
  readonly id!: string | null;
  @ApiProperty({ description: 'the document the rule comes from' }) readonly source!: string;
  @ApiProperty({ type: [String] }) readonly actions!: readonly string[];
  @ApiProperty({ type: [FactResponse], description: 'the newest first' })
  readonly facts!: readonly FactResponse[];
}

export class QuotasOfUnitResponse {
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty({ format: 'date' }) readonly today!: string;
  @ApiProperty({ type: [UnitQuotaResponse] }) readonly items!: readonly UnitQuotaResponse[];
}

export class RuleComplianceResponse {
  @ApiProperty({ example: 'R-401' }) readonly code!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: 'integer' }) readonly met!: number;
  @ApiProperty({ type: 'integer' }) readonly unmet!: number;
  @ApiProperty({ type: 'integer' }) readonly madeUp!: number;
  @ApiProperty({ type: 'integer' }) readonly exempt!: number;
  @ApiProperty({ type: 'integer' }) readonly open!: number;
  @ApiProperty({ type: 'integer' }) readonly numerator!: number;
  @ApiProperty({ type: 'integer' }) readonly denominator!: number;
  @ApiProperty({ description: 'numerator by denominator, as it is shown' })
  readonly rate!: string;
}

export class QuotaComplianceResponse {
  @ApiProperty({ format: 'date-time' }) readonly cutOff!: string;
  @ApiProperty({ type: [RuleComplianceResponse] })
  readonly items!: readonly RuleComplianceResponse[];
}

export class FactRecordedResponse {
  @ApiProperty({ format: 'uuid' }) readonly factId!: string;
  @ApiProperty({ format: 'uuid' }) readonly periodId!: string;
  @ApiProperty() readonly madeUp!: boolean;
}
export class FactDecidedResponse {
  @ApiProperty({ format: 'uuid' }) readonly factId!: string;
  @ApiProperty({ enum: QUOTA_PERIOD_STATES, enumName: 'QuotaPeriodState' })
  readonly state!: QuotaPeriodState;
}
export class QuotaExemptedResponse {
  @ApiProperty({ format: 'uuid' }) readonly periodId!: string;
  @ApiProperty({ enum: QUOTA_PERIOD_STATES, enumName: 'QuotaPeriodState' })
  readonly state!: QuotaPeriodState;
}
