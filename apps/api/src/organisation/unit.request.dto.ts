import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  BOARDINGS,
  OWNERSHIPS,
  SCHOOL_FLAGS,
  SCHOOL_TYPES,
  SECTION_KEYS,
  UNIT_EVENT_KINDS,
  UNIT_KINDS,
  type Boarding,
  type Ownership,
  type SchoolFlag,
  type SchoolType,
  type SectionKey,
  type UnitEventKind,
  type UnitKind,
} from '@app/contracts';
import { LISTS } from '@app/application';
import { IsDay } from '../http/is-day.decorator';
import { listRequest } from '../http/list-request';

const MANY = 100_000;
const Count =
  (min = 0): PropertyDecorator =>
  (target, key) => {
    ApiProperty({ minimum: min, maximum: MANY })(target, key);
    IsInt()(target, key);
    Min(min)(target, key);
    Max(MANY)(target, key);
  };

export class UnitListRequest extends listRequest(LISTS.units.spec) {}

export class VacancyListRequest extends listRequest(LISTS.vacancies.spec) {}

export class ProfileRequest {
  @ApiProperty({ enum: SCHOOL_TYPES }) @IsIn(SCHOOL_TYPES) schoolType!: SchoolType;
  @ApiProperty({ enum: OWNERSHIPS }) @IsIn(OWNERSHIPS) ownership!: Ownership;
  @ApiProperty({ enum: BOARDINGS }) @IsIn(BOARDINGS) boarding!: Boarding;
  @ApiProperty({ enum: SCHOOL_FLAGS, isArray: true })
  @ArrayMaxSize(SCHOOL_FLAGS.length)
  @ArrayUnique()
  @IsIn(SCHOOL_FLAGS, { each: true })
  flags!: SchoolFlag[];
  @Count() pupils!: number;
  @Count() boarders!: number;
  @Count() staff!: number;
  @Count(1) campuses!: number;
  @Count() guardsInHouse!: number;
  @Count() guardsOutsourced!: number;
}

export class CreateUnitRequest {
  @ApiProperty({ enum: UNIT_KINDS }) @IsIn(UNIT_KINDS) kind!: UnitKind;
  @ApiProperty() @Matches(/^[A-Za-z0-9-]{1,40}$/) code!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(100) name!: string;
  @ApiProperty() @IsUUID() parentId!: string;
  @ApiProperty({ format: 'date' }) @IsDay() validFrom!: string;
  @ApiPropertyOptional({ enum: SECTION_KEYS })
  @IsOptional()
  @IsIn(SECTION_KEYS)
  sectionKey?: SectionKey;
  @ApiPropertyOptional() @IsOptional() @IsBoolean() isSafetyOffice?: boolean;
  @ApiPropertyOptional() @IsOptional() @IsUUID() reviewUnitId?: string;
  @ApiPropertyOptional({ type: ProfileRequest, description: 'schools only, and needed there' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ProfileRequest)
  profile?: ProfileRequest;
}

class VersionRequest {
  @ApiPropertyOptional({ description: 'version the reader saw' })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}

/** undefined = unchanged, null = none */
const given = (_: object, value: unknown): boolean => value !== undefined && value !== null;

export class EditUnitRequest extends VersionRequest {
  @ApiPropertyOptional() @IsOptional() @IsString() @MinLength(1) @MaxLength(100) name?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @ValidateIf(given) @IsUUID() headId?:
    string | null;
  @ApiPropertyOptional({ enum: SECTION_KEYS, nullable: true })
  @ValidateIf(given)
  @IsIn(SECTION_KEYS)
  sectionKey?: SectionKey | null;
  @ApiPropertyOptional() @IsOptional() @IsBoolean() isSafetyOffice?: boolean;
  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf(given)
  @IsUUID()
  reviewUnitId?: string | null;
}

export class MoveUnitRequest extends VersionRequest {
  @ApiProperty() @IsUUID() parentId!: string;
  @ApiProperty({ format: 'date' }) @IsDay() validFrom!: string;
}

export class SetProfileRequest extends VersionRequest {
  @ApiProperty({ format: 'date' }) @IsDay() validFrom!: string;
  @ApiProperty({ type: ProfileRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => ProfileRequest)
  profile!: ProfileRequest;
}

/** What happened; which of the other fields are needed depends on the kind. */
export class UnitEventRequest extends VersionRequest {
  @ApiProperty({ enum: UNIT_EVENT_KINDS }) @IsIn(UNIT_EVENT_KINDS) kind!: UnitEventKind;
  @ApiProperty({ format: 'date', description: 'first day on which it holds' }) @IsDay() on!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MinLength(1) @MaxLength(100) name?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() parentId?: string;
  @ApiPropertyOptional({ enum: SCHOOL_TYPES })
  @IsOptional()
  @IsIn(SCHOOL_TYPES)
  schoolType?: SchoolType;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  successorIds?: string[];
  @ApiPropertyOptional({ description: 'number of the transfer receipt' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  receipt?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) reason?: string;
}
