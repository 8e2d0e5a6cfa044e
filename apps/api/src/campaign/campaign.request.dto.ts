import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
  ValidateNested,
} from 'class-validator';
import {
  EVIDENCE_POLICIES,
  PHASE_TYPES,
  SCHOOL_FLAGS,
  SCHOOL_TYPES,
  SUPPORT_TYPES,
  type DueExpr,
  type FormSpec,
  type SchoolFlag,
  type SchoolType,
  type SupportType,
} from '@app/contracts';
import { IsDay } from '../http/is-day.decorator';
import { GateRuleRequest, Versioned } from './plan.request.dto';

export class ActivityRequest {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 50;
  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @Matches(/^[1-9]\d{0,17}$/)
  before?: string;
}
export class CreateCampaignRequest {
  @ApiProperty() @IsString() @MaxLength(100) templateId!: string;
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(1) templateVersion?: number;
  @ApiProperty() @IsUUID() calendarId!: string;
  @ApiPropertyOptional({ description: 'year of issue' })
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2100)
  y0?: number;
  @ApiPropertyOptional({ description: 'first day' }) @IsOptional() @IsDay() anchorOn?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MinLength(1) @MaxLength(200) title?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(30) docPrefix?: string;
}
export class ScopeRequest {
  @ApiPropertyOptional({ enum: SCHOOL_TYPES, isArray: true })
  @IsOptional()
  @IsIn(SCHOOL_TYPES, { each: true })
  schoolTypes?: SchoolType[];
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsUUID(undefined, { each: true })
  groups?: string[];
  @ApiPropertyOptional({ enum: SCHOOL_FLAGS, isArray: true })
  @IsOptional()
  @IsIn(SCHOOL_FLAGS, { each: true })
  flags?: SchoolFlag[];
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsString({ each: true })
  include?: string[];
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsString({ each: true })
  exclude?: string[];
}
export class HeaderRequest extends Versioned {
  @ApiPropertyOptional() @IsOptional() @IsString() @MinLength(1) @MaxLength(200) title?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) theme?: string;
  @ApiPropertyOptional() @IsOptional() @IsDay() startOn?: string;
  @ApiPropertyOptional() @IsOptional() @IsDay() endOn?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => ScopeRequest)
  scope?: ScopeRequest;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  goals?: string[];
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(30) docPrefix?: string;
}
export class BasisRequest extends Versioned {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(200) issuer!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(300) title!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(100) docNumber!: string;
  @ApiProperty() @IsDay() issuedOn!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) clause?: string;
}
export class PhaseRequest extends Versioned {
  @ApiProperty() @IsInt() @Min(1) @Max(50) no!: number;
  @ApiProperty({ enum: PHASE_TYPES }) @IsIn(PHASE_TYPES) type!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(100) title!: string;
  @ApiProperty() @IsString() @MaxLength(5000) requirement!: string;
  @ApiProperty() @IsDay() startOn!: string;
  @ApiProperty() @IsDay() endOn!: string;
  @ApiPropertyOptional()
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  townReviewBudgetWorkingDays?: number;
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(0) @Max(60) gateBudgetWorkingDays?: number;
  @ApiProperty({ type: [GateRuleRequest] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => GateRuleRequest)
  gateSpec!: GateRuleRequest[];
  @ApiPropertyOptional({ type: [Number] })
  @IsOptional()
  @IsInt({ each: true })
  startRequiresGateOf?: number[];
}
export class TaskPhaseRequest {
  @ApiProperty() @IsUUID() phaseId!: string;
  @ApiProperty() @IsString() @MaxLength(5000) requirement!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  due!: DueExpr;
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  formSpec!: FormSpec;
  @ApiProperty({ enum: [1, 2] }) @IsIn([1, 2]) reviewLevels!: number;
}
export class TaskRequest extends Versioned {
  @ApiProperty() @IsInt() @Min(1) @Max(500) no!: number;
  @ApiProperty() @IsString() @MaxLength(50) planNo!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(200) title!: string;
  @ApiProperty() @IsString() @MaxLength(5000) requirement!: string;
  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => ScopeRequest)
  scope?: ScopeRequest;
  @ApiProperty({ enum: EVIDENCE_POLICIES }) @IsIn(EVIDENCE_POLICIES) evidencePolicy!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(300) evidenceReason?: string;
  @ApiProperty({ type: [String] })
  @IsArray()
  @IsUUID(undefined, { each: true })
  leadUnitIds!: string[];
  @ApiProperty({ enum: SUPPORT_TYPES, isArray: true })
  @IsArray()
  @IsIn(SUPPORT_TYPES, { each: true })
  supportTypes!: SupportType[];
  @ApiProperty({ type: [TaskPhaseRequest] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TaskPhaseRequest)
  phases!: TaskPhaseRequest[];
}
export class ExplainFindingRequest extends Versioned {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(200) key!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) text!: string;
}
export class EmptyRequest extends Versioned {}
export class SuspendRequest extends Versioned {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(200) document!: string;
}
export class ResumeRequest extends Versioned {
  @ApiPropertyOptional({
    type: [String],
    description: 'keys of the fixed dates the preview named: they stay as they are',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  confirmedFixedDates?: string[];
}
export class CancelRequest extends Versioned {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) document?: string;
}

/** Days, both included. */
export class SpanRequest {
  @ApiProperty() @IsDay() from!: string;
  @ApiProperty() @IsDay() to!: string;
}
