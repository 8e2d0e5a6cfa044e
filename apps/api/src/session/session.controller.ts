import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application, RequestKey } from '@app/application';
import { DomainError, type PersonActor } from '@app/domain';
import { Policy, Public } from '../http/policy.decorator';
import { originOf } from '../http/origin-of';
import { CurrentActor, Key, type SessionRequest } from '../http/request-context';
import { API_OPTIONS, APPLICATION, cookieName, type ApiOptions } from '../http/tokens';
import { SessionResponse, SignedInResponse } from './session.response.dto';

export class SignInRequest {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  login!: string;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password!: string;
}

export class ChangePasswordRequest {
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  currentPassword!: string;

  @ApiProperty({ minLength: 10, maxLength: 200 })
  @IsString()
  @MaxLength(200)
  newPassword!: string;
}

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: SignedInResponse })
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInResponse> {
    const signedIn = await this.app.session.signIn(body.login, body.password, originOf(request));
    void reply.setCookie(cookieName(this.options), signedIn.token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.options.secureCookie,
      path: '/',
    });
    return { csrfToken: signedIn.csrfToken, mustChange: signedIn.mustChange };
  }

  @Get()
  @Policy('self.use')
  @ApiOkResponse({ type: SessionResponse })
  current(@Req() request: SessionRequest): SessionResponse {
    const { session, sessionToken } = request;
    if (!session || sessionToken === undefined)
      throw new DomainError('session.missing', 'unauthenticated');
    return {
      personId: session.actor.personId,
      name: session.name,
      post: session.post,
      login: session.login,
      unitId: session.actor.unitId,
      unitName: session.unitName,
      mustChange: session.mustChange,
      hats: session.hats,
      mandates: session.mandates,
      csrfToken: this.app.session.csrfOf(sessionToken),
      asksPasswordToSign: this.options.signaturePassword === true,
    };
  }

  @Put('password')
  @HttpCode(204)
  @Policy('self.use')
  async changePassword(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: ChangePasswordRequest,
    @Req() from: FastifyRequest,
  ): Promise<void> {
    const { currentPassword: current, newPassword: next } = body;
    await this.app.session.changePassword(actor, { current, next }, request, originOf(from));
  }

  @Delete()
  @HttpCode(204)
  @Policy('self.use')
  async signOut(
    @Req() request: SessionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (request.sessionToken !== undefined) await this.app.session.signOut(request.sessionToken);
    void reply.clearCookie(cookieName(this.options), { path: '/' });
  }
}
