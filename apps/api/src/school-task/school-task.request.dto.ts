import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  MinLength,
  Matches,
  ValidateNested,
} from 'class-validator';
import { LISTS } from '@app/application';
import { IsDay } from '../http/is-day.decorator';
import { listRequest } from '../http/list-request';

export class TaskListRequest extends listRequest(LISTS['school-tasks'].spec) {}

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
  @ApiPropertyOptional({
    description: 'where the installation asks for it at every signature; kept nowhere',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  password?: string;
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
export class SeenTaskRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() taskId!: string;
  @ApiProperty({ type: 'integer' }) @IsInt() @Min(1) version!: number;
}
export class AcceptManyRequest {
  @ApiProperty({ type: [String], maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  taskIds!: string[];
  @ApiPropertyOptional({
    type: [SeenTaskRequest],
    maxItems: 200,
    description: 'versions as they were seen; a task that has moved on is refused alone',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SeenTaskRequest)
  seen?: SeenTaskRequest[];
}
