import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  MinLength,
  Matches,
} from 'class-validator';
import { SCHOOL_TASK_STATES, type SchoolTaskState } from '@app/contracts';
import { IsDay } from '../http/is-day.decorator';
import { PageQuery } from '../http/paging';

const list = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',') : value;

export class TaskListRequest extends PageQuery {
  @ApiPropertyOptional() @IsOptional() @IsUUID() campaignId?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  phaseNo?: number;
  @ApiPropertyOptional({ enum: SCHOOL_TASK_STATES, isArray: true })
  @IsOptional()
  @Transform(list)
  @IsIn(SCHOOL_TASK_STATES, { each: true })
  states?: SchoolTaskState[];
  @ApiPropertyOptional() @IsOptional() @IsIn(['SCHOOL', 'TOWN', 'BUREAU']) holder?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() schoolId?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() groupId?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() cohortId?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(20) taskKey?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @Transform(({ value }) => value === 'true' || value === true)
  @IsBoolean()
  overdue?: boolean;
  @ApiPropertyOptional() @IsOptional() @IsISO8601({ strict: true }) dueBefore?: string;
}

export class VersionedRequest {
  @ApiPropertyOptional({ description: 'version of the record as it was seen' })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}
export class DraftRequest extends VersionedRequest {
  @ApiProperty({ type: 'object', additionalProperties: true }) @IsObject() content!: Record<
    string,
    unknown
  >;
}
export class CommentRequest extends VersionedRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) comment!: string;
  @ApiPropertyOptional({ description: 'in whose name a delegate signs' })
  @IsOptional()
  @IsUUID()
  onBehalfOf?: string;
}
export class SignRequest extends VersionedRequest {
  @ApiProperty({ description: 'digest of the content that was seen' })
  @Matches(/^[0-9a-f]{64}$/)
  seenDigest!: string;
  @ApiPropertyOptional({ description: 'in whose name a delegate signs' })
  @IsOptional()
  @IsUUID()
  onBehalfOf?: string;
}
export class ReturnRequest extends VersionedRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(50) reasonCode!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
  @ApiPropertyOptional() @IsOptional() @IsDay() newDueOn?: string;
}
export class ReasonRequest extends VersionedRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}
export class ExemptionDecisionRequest extends ReasonRequest {
  @ApiProperty() @IsBoolean() exempt!: boolean;
}
export class AssignRequest extends VersionedRequest {
  @ApiPropertyOptional({ nullable: true }) @IsOptional() @IsUUID() assigneeId?: string;
}
export class AcceptManyRequest {
  @ApiProperty({ type: [String], maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  taskIds!: string[];
}
