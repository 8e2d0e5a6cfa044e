import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
  AddTargetRequest,
  AllowChannelsRequest,
  ChooseChannelsRequest,
  DeliveryListRequest,
} from './delivery.request.dto';
import {
  AllowedChannelsResponse,
  ChannelChoiceResponse,
  ChannelsResponse,
  DeliveryDecidedResponse,
  DeliveryResponse,
  WebhookTargetResultResponse,
} from './delivery.response.dto';

@ApiTags('delivery')
@Controller()
export class DeliveryController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('channels')
  @Policy('self.use')
  @ApiOkResponse({ type: ChannelsResponse })
  channels(@CurrentActor() actor: PersonActor) {
    return this.app.delivery.channels.execute(actor);
  }

  @Put('channels/own')
  @Policy('self.use')
  @ApiOkResponse({ type: ChannelChoiceResponse })
  choose(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: ChooseChannelsRequest,
  ) {
    return this.app.delivery.choose.execute({
      actor,
      request,
      channels: body.channels,
      email: body.email ?? null,
      webhookTargetId: body.webhookTargetId ?? null,
    });
  }

  @Put('channels/allowed')
  @Policy('delivery.settings')
  @ApiOkResponse({ type: AllowedChannelsResponse })
  allow(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: AllowChannelsRequest,
  ) {
    return this.app.delivery.allow.execute({ actor, request, ...body });
  }

  @Post('webhook-targets')
  @Policy('delivery.settings')
  @ApiCreatedResponse({ type: WebhookTargetResultResponse })
  addTarget(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: AddTargetRequest,
  ) {
    return this.app.delivery.addTarget.execute({ actor, request, ...body });
  }

  @Post('webhook-targets/:id/disable')
  @HttpCode(200)
  @Policy('delivery.settings')
  @ApiOkResponse({ type: WebhookTargetResultResponse })
  disableTarget(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) targetId: string,
  ) {
    return this.app.delivery.disableTarget.execute({ actor, request, targetId });
  }

  @Get('deliveries')
  @Policy('delivery.review')
  @ApiPage(DeliveryResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: DeliveryListRequest) {
    return this.lists.page('deliveries', actor, query);
  }

  @Post('deliveries/:id/resend')
  @HttpCode(200)
  @Policy('delivery.review')
  @ApiOkResponse({ type: DeliveryDecidedResponse })
  resend(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) deliveryId: string,
  ) {
    return this.app.delivery.resend.execute({ actor, request, deliveryId });
  }

  @Post('deliveries/:id/suppress')
  @HttpCode(200)
  @Policy('delivery.review')
  @ApiOkResponse({ type: DeliveryDecidedResponse })
  suppress(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) deliveryId: string,
  ) {
    return this.app.delivery.suppress.execute({ actor, request, deliveryId });
  }
}
