import { ApiProperty } from '@nestjs/swagger';
import {
  BOARDINGS,
  DUTY_POSTS,
  OWNERSHIPS,
  SCHOOL_TYPES,
  SECTION_KEYS,
  UNIT_EVENT_KINDS,
  UNIT_KINDS,
  type Boarding,
  type DutyPost,
  type Ownership,
  type SchoolType,
  type SectionKey,
  type UnitEventKind,
  type UnitKind,
} from '@app/contracts';
import { ActionOfferResponse } from '../http/api-page';

export class SchoolProfileResponse {
  @ApiProperty({ enum: SCHOOL_TYPES, enumName: 'SchoolType' }) readonly schoolType!: SchoolType;
  @ApiProperty({ enum: OWNERSHIPS, enumName: 'Ownership' }) readonly ownership!: Ownership;
  @ApiProperty({ enum: BOARDINGS, enumName: 'Boarding' }) readonly boarding!: Boarding;
  @ApiProperty({ type: [String] }) readonly flags!: readonly string[];
  @ApiProperty({ type: 'integer' }) readonly pupils!: number;
  @ApiProperty({ type: 'integer' }) readonly boarders!: number;
  @ApiProperty({ type: 'integer' }) readonly staff!: number;
  @ApiProperty({ type: 'integer' }) readonly campuses!: number;
  @ApiProperty({ type: 'integer' }) readonly guardsInHouse!: number;
  @ApiProperty({ type: 'integer' }) readonly guardsOutsourced!: number;
  @ApiProperty({ format: 'date' }) readonly validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly validTo!: string | null;
}

export class UnitMembershipResponse {
  @ApiProperty({ format: 'uuid' }) readonly parentId!: string;
  @ApiProperty() readonly parentName!: string;
  @ApiProperty({ format: 'date' }) readonly validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly validTo!: string | null;
}

export class UnitResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' }) readonly kind!: UnitKind;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly parentId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly parentName!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly headId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly headName!: string | null;
  @ApiProperty({ enum: SECTION_KEYS, enumName: 'SectionKey', nullable: true })
  readonly sectionKey!: SectionKey | null;
  @ApiProperty() readonly isSafetyOffice!: boolean;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'section that reviews for a group without a staff of its own',
  })
  readonly reviewUnitId!: string | null;
  @ApiProperty({ format: 'date' }) readonly validFrom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly validTo!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'shut for a time' })
  readonly suspendedFrom!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [SchoolProfileResponse] })
  readonly profiles!: readonly SchoolProfileResponse[];
  @ApiProperty({ type: [UnitMembershipResponse] })
  readonly memberships!: readonly UnitMembershipResponse[];
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}

export class UnitBriefResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' }) readonly kind!: UnitKind;
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly parentId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly parentName!: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'no more from here on',
  })
  readonly validTo!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'shut for a time' })
  readonly suspendedFrom!: string | null;
  @ApiProperty({ enum: SECTION_KEYS, enumName: 'SectionKey', nullable: true })
  readonly sectionKey!: SectionKey | null;
  @ApiProperty({ enum: SCHOOL_TYPES, enumName: 'SchoolType', nullable: true })
  readonly schoolType!: SchoolType | null;
  @ApiProperty({ enum: OWNERSHIPS, enumName: 'Ownership', nullable: true })
  readonly ownership!: Ownership | null;
  @ApiProperty({ enum: BOARDINGS, enumName: 'Boarding', nullable: true })
  readonly boarding!: Boarding | null;
  @ApiProperty({ type: [String], nullable: true }) readonly flags!: readonly string[] | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly pupils!: number | null;
  @ApiProperty({ type: 'integer', description: 'living units under it' })
  readonly childCount!: number;
}

export class UnitRefResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty() readonly name!: string;
}

export class UnitEventResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty({ description: 'of the unit it happened to: another one where this is a successor' })
  readonly unitName!: string;
  @ApiProperty({ enum: UNIT_EVENT_KINDS, enumName: 'UnitEventKind' })
  readonly kind!: UnitEventKind;
  @ApiProperty({ format: 'date', description: 'first day on which it holds' }) readonly on!: string;
  @ApiProperty({ type: [UnitRefResponse] }) readonly successors!: readonly UnitRefResponse[];
  @ApiProperty({ type: String, nullable: true }) readonly receipt!: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'from, to, reason, cancelled and tasks, as far as they apply',
  })
  readonly facts!: Readonly<Record<string, unknown>>;
  @ApiProperty({ format: 'date-time', description: 'when it was recorded' }) readonly at!: string;
  @ApiProperty({ type: String, nullable: true }) readonly actorName!: string | null;
}
export class UnitLineageResponse {
  @ApiProperty({ type: [UnitEventResponse] }) readonly items!: readonly UnitEventResponse[];
}

export class UnitChangedResponse {
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class VacancyResponse {
  @ApiProperty({ enum: DUTY_POSTS, enumName: 'DutyPost' }) readonly post!: DutyPost;
  @ApiProperty({ format: 'uuid' }) readonly unitId!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty() readonly unitCode!: string;
  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' }) readonly unitKind!: UnitKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly parentId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly parentName!: string | null;
}
