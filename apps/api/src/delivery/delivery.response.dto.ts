import { ApiProperty } from '@nestjs/swagger';
import {
  DELIVERY_CHANNELS,
  DELIVERY_STATES,
  WEBHOOK_FORMATS,
  type DeliveryChannel,
  type DeliveryState,
  type WebhookFormat,
} from '@app/contracts';

/** A message on its way, without name and text. */
export class DeliveryResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: DELIVERY_CHANNELS, enumName: 'DeliveryChannel' })
  readonly channel!: DeliveryChannel;
  @ApiProperty({ enum: DELIVERY_STATES, enumName: 'DeliveryState' }) readonly state!: DeliveryState;
  @ApiProperty({ type: 'integer' }) readonly attempts!: number;
  @ApiProperty({ type: String, nullable: true }) readonly fault!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly slotAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly settledAt!:
    string | null;
  @ApiProperty({ format: 'uuid' }) readonly recipientId!: string;
  @ApiProperty({ enum: ['resend', 'suppress'], isArray: true }) readonly actions!: readonly (
    'resend' | 'suppress'
  )[];
}

export class DeliveryDecidedResponse {
  @ApiProperty({ format: 'uuid' }) readonly deliveryId!: string;
  @ApiProperty({ enum: DELIVERY_STATES, enumName: 'DeliveryState' }) readonly state!: DeliveryState;
}

export class AllowedChannelsResponse {
  @ApiProperty({ enum: DELIVERY_CHANNELS, enumName: 'DeliveryChannel', isArray: true })
  readonly channels!: readonly DeliveryChannel[];
}
/** What a person chose besides the inbox. */
export class ChannelChoiceResponse extends AllowedChannelsResponse {
  @ApiProperty({ type: String, nullable: true }) readonly email!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly webhookTargetId!:
    string | null;
}
/** A target as it is shown; its address and secret never leave. */
export class WebhookTargetResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: WEBHOOK_FORMATS, enumName: 'WebhookFormat' })
  readonly format!: WebhookFormat;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly host!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly disabledAt!: string | null;
}
export class ChannelsResponse {
  @ApiProperty({ enum: DELIVERY_CHANNELS, enumName: 'DeliveryChannel', isArray: true })
  readonly allowed!: readonly DeliveryChannel[];
  @ApiProperty({ type: [WebhookTargetResponse] })
  readonly targets!: readonly WebhookTargetResponse[];
  @ApiProperty({ type: ChannelChoiceResponse }) readonly own!: ChannelChoiceResponse;
}
export class WebhookTargetResultResponse {
  @ApiProperty({ format: 'uuid' }) readonly targetId!: string;
}
