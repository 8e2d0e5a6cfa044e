export type {
  MailChannel,
  OutgoingMessage,
  WebhookChannel,
  WebhookTarget,
} from './delivery/channel';
export { HttpWebhook } from './delivery/http-webhook';
export type { WebhookOptions } from './delivery/http-webhook';
export { mayBeReached } from './delivery/public-address';
export { SmtpMail } from './delivery/smtp-mail';
export type { SmtpOptions } from './delivery/smtp-mail';
export { webhookSignature } from './delivery/webhook-format';
