import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { LISTS } from '@app/application';
import { listRequest } from '../http/list-request';

const PHONE = /^[0-9+ -]{5,30}$/;

export class PersonListRequest extends listRequest(LISTS.people.spec) {}

export class CreatePersonRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(60) name!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(60) post!: string;
  @ApiProperty() @IsUUID() unitId!: string;
  @ApiPropertyOptional() @IsOptional() @Matches(PHONE) phone?: string;
}

class VersionRequest {
  @ApiPropertyOptional({ description: 'version the reader saw' })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}

export class EditPersonRequest extends VersionRequest {
  @ApiPropertyOptional() @IsOptional() @IsString() @MinLength(1) @MaxLength(60) name?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MinLength(1) @MaxLength(60) post?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() unitId?: string;
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(PHONE)
  phone?: string | null;
}

export class DisablePersonRequest extends VersionRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}
export class EnablePersonRequest extends VersionRequest {}

export class CreateAccountRequest {
  @ApiProperty() @Matches(/^[a-z0-9][a-z0-9._-]{2,39}$/) login!: string;
}
