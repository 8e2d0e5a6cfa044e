import { t } from '@app/messages';

/** How a signature reads: the hand's name, with 代 and the principal's where it was given for another. */
export const signedAs = (hand: string | null, principal: string | null): string | null =>
  hand === null || principal === null
    ? hand
    : t('delegation.signed-as', { delegate: hand, principal });
