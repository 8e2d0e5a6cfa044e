import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { LISTS } from '@app/application';
import {
  DELIVERY_CHANNELS,
  WEBHOOK_FORMATS,
  type DeliveryChannel,
  type WebhookFormat,
} from '@app/contracts';
import { listRequest } from '../http/list-request';

export class AllowChannelsRequest {
  @ApiProperty({ enum: DELIVERY_CHANNELS, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(DELIVERY_CHANNELS, { each: true })
  channels!: DeliveryChannel[];
}

export class ChooseChannelsRequest extends AllowChannelsRequest {
  @ApiPropertyOptional() @IsOptional() @IsEmail() @MaxLength(254) email?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() webhookTargetId?: string;
}

export class AddTargetRequest {
  @ApiProperty({ enum: WEBHOOK_FORMATS }) @IsIn(WEBHOOK_FORMATS) format!: WebhookFormat;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(60) title!: string;
  @ApiProperty({ description: 'public https address; never shown again' })
  @IsString()
  @MaxLength(500)
  @Matches(/^https?:\/\/\S+$/)
  url!: string;
  @ApiProperty({ description: 'key of the signature; never shown again' })
  @IsString()
  @MinLength(16)
  @MaxLength(200)
  secret!: string;
}

export class DeliveryListRequest extends listRequest(LISTS.deliveries.spec) {}
