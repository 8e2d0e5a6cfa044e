import { ApiProperty } from '@nestjs/swagger';
import {
  BOARDINGS,
  OWNERSHIPS,
  SCHOOL_TYPES,
  UNIT_KINDS,
  type Boarding,
  type Ownership,
  type SchoolType,
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
  @ApiProperty({ type: String, nullable: true }) readonly headName!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [SchoolProfileResponse] })
  readonly profiles!: readonly SchoolProfileResponse[];
  @ApiProperty({ type: [UnitMembershipResponse] })
  readonly memberships!: readonly UnitMembershipResponse[];
  @ApiProperty({ type: [ActionOfferResponse] }) readonly actions!: readonly ActionOfferResponse[];
}
