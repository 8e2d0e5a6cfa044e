import {
  HttpWebhook,
  SmtpMail,
  type MailChannel,
  type SmtpOptions,
  type WebhookChannel,
  type WebhookOptions,
} from '@app/integrations';

export interface Channels {
  /** null = no mail server is configured; mails wait */
  readonly mail: MailChannel | null;
  readonly webhook: WebhookChannel;
}

export interface ChannelOptions {
  readonly smtp?: SmtpOptions;
  readonly webhook?: WebhookOptions;
}

export const createChannels = (options: ChannelOptions = {}): Channels => ({
  mail: options.smtp === undefined ? null : new SmtpMail(options.smtp),
  webhook: new HttpWebhook(options.webhook ?? { allowedNetworks: [] }),
});
